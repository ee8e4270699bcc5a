import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.wire.addresses import Blocked, is_public, public_socket


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1",
        "198.51.100.7", "203.0.113.7", "192.88.99.1", "224.0.0.1", "239.255.255.250",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1", "fe80::1",
        "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1",
        "2001:0:4136:e378::1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "100::1", "5f00::1",
        "", "localhost", "0x7f.1", "2130706433",
    ],
)  # fmt: skip
def test_an_address_that_is_not_public_gets_no_socket(address):
    with pytest.raises(Blocked):
        public_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, 80)))


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1", "93.184.216.34", "::ffff:93.184.216.34", "2606:4700:4700::1111",
        "192.0.1.1", "172.32.0.1", "100.128.0.1", "2a00:1450:4001::1",
    ],
)  # fmt: skip
def test_an_address_of_the_public_internet_is_public(address):
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_wrapping_into_ipv6_never_makes_an_address_public(address):
    assert is_public(f"::ffff:{address}") == is_public(str(address))


@given(st.text())
def test_no_text_raises(text):
    assert is_public(text) in (True, False)
