BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE article (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_id INTEGER NOT NULL, 
	feed_id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	host TEXT NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	entry TEXT NOT NULL, 
	listed BOOLEAN DEFAULT 1 NOT NULL, 
	state TEXT DEFAULT 'new' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	due_at BIGINT, 
	priority INTEGER DEFAULT '1' NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	missing INTEGER DEFAULT '0' NOT NULL, 
	etag TEXT DEFAULT '' NOT NULL, 
	last_modified TEXT DEFAULT '' NOT NULL, 
	first_seen_at BIGINT NOT NULL, 
	dated_at BIGINT, 
	read_at BIGINT, 
	FOREIGN KEY(feed_id) REFERENCES feed (id) ON DELETE CASCADE, 
	FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	UNIQUE (url)
);
INSERT INTO "article" VALUES(1,1,1,'https://quay.example/article/0','quay.example','2026/03/01/the-harbour-council-approved-plan-100-after-a-debate-of-10-h-1','{"id":"https://quay.example/article/0","link":"https://quay.example/article/0","title":"The harbour council approved plan 100 after a debate of 10 hours","summary":"","authors":[],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"lang":null}',1,'read','',NULL,1,0,0,'"-1970312122381244984"','',1796085454813483,1772323200000000,1796085465662247);
INSERT INTO "article" VALUES(2,1,1,'https://quay.example/article/1','quay.example','2026/03/01/the-harbour-council-approved-plan-101-after-a-debate-of-17-h-2','{"id":"https://quay.example/article/1","link":"https://quay.example/article/1","title":"The harbour council approved plan 101 after a debate of 17 hours","summary":"","authors":[],"published_at":"2026-03-01T00:01:00Z","updated_at":null,"lang":null}',1,'read','',NULL,1,0,0,'"7629242062791630745"','',1796085454813483,1772323260000000,1796085463992316);
CREATE TABLE feed (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	etag TEXT DEFAULT '' NOT NULL, 
	last_modified TEXT DEFAULT '' NOT NULL, 
	due_at BIGINT NOT NULL, 
	polled_at BIGINT, 
	failures INTEGER DEFAULT '0' NOT NULL, 
	error TEXT DEFAULT '' NOT NULL, 
	FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	UNIQUE (url)
);
INSERT INTO "feed" VALUES(1,1,'https://quay.example/feed.rss','"6264895352819639762"','',1796086286609280,1796085465593580,0,'');
CREATE TABLE memory (
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	unknown INTEGER NOT NULL, 
	failures INTEGER NOT NULL, 
	PRIMARY KEY ("key")
)
 WITHOUT ROWID

;
INSERT INTO "memory" VALUES('04ff0a4260c8ac1f39504d845e8aa4c5ff7c7a2d8c439d2c402c43196d4ee0e1','Les habitants avaient réuni 43 signatures contre le plan 101, et la plupart vivent dans les rues derrière le marché.',0,0);
INSERT INTO "memory" VALUES('184401e6261e30801f7d1b7cc0e4fe963523baa302cf93d5646d1a103e27c9f3','Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.',0,0);
INSERT INTO "memory" VALUES('26955d508bd164a27b4acdc21ad8cb3c58b82fbc304888f399577c91765f60ee','El consejo del puerto aprobó el plan 101 tras un debate de 17 horas',0,0);
INSERT INTO "memory" VALUES('28c4c3341ed298b283c3ab9b7d05a89903c08ae4ede0fe0d6866579d2d4a433c','L’ingénieur responsable a dit que les travaux du plan 101 dureront 56 semaines et que le bac ne s’arrêtera pas pendant ce temps.',0,0);
INSERT INTO "memory" VALUES('3060042db0a27394f8ef2654195428e5162705c9f3d2bb1fbd9646ab21ff7d2a','L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.',0,0);
INSERT INTO "memory" VALUES('3450bc8d316132d8f378c121a7ff04114bdf444b913c7810bfec027b71dd69b3','The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.',0,0);
INSERT INTO "memory" VALUES('43f1ba9d3852453086d2fc6f9ac6c1242788e9453009df0a0fbaf50771d174a6','Los vecinos habían reunido 43 firmas contra el plan 101, y la mayoría vive en las calles detrás del mercado.',0,0);
INSERT INTO "memory" VALUES('6a5cbea69596060e08bb80af470b33a3c68d3c03e18aaa7ee6819eee3c516be3','Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.',0,0);
INSERT INTO "memory" VALUES('711cff564f3b4754f450f0403991888b24aa91d1a70b5a06c4d0304eff0c2108','El consejo del puerto aprobó el plan 100 tras un debate de 10 horas',0,0);
INSERT INTO "memory" VALUES('8234c780f3e5f49322aaa4946112283bde3617fe80aa2c5befc21da86ec14109','El ingeniero responsable dijo que las obras del plan 101 durarán 56 semanas y que el transbordador no parará durante ese tiempo.',0,0);
INSERT INTO "memory" VALUES('882c7d01fad32f11bd1f28852dd9081399cc838c8e295342618b7e3544f7ecfa','Le conseil du vieux port a voté mardi pour le plan 101, qui ouvre 30 nouveaux mouillages pour les petits bateaux.',0,0);
INSERT INTO "memory" VALUES('9963ebd0526b65fdd33d8f6a11adacc1e0d1274ff8a164b8e1df633b77806371','Les pêcheurs ont demandé 69 places à l’ombre, parce que le plan 101 enlève les arbres le long du quai.',0,0);
INSERT INTO "memory" VALUES('a8e259fcb3f878bfaa0658c77bdd2f8c3c87bb36d82b9a8a7e29d225dfa4908d','Le conseil du port a approuvé le plan 100 après un débat de 10 heures',0,0);
INSERT INTO "memory" VALUES('a9201361f716ada032d0838636dc9ce47db7a95d4a97f490e91cb47bb3822442','Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.',0,0);
INSERT INTO "memory" VALUES('b6bec42447b3c9f5c8730bf28709d0a02eb39639b8dddbe8dce8223aa058fcf2','Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.',0,0);
INSERT INTO "memory" VALUES('be9badc5467a9296f52076bc7ba996dabab4227b931ccfabc4b0fa0a219f9262','El consejo del puerto viejo votó el martes a favor del plan 100, que abre 23 nuevos amarres para barcos pequeños.',0,0);
INSERT INTO "memory" VALUES('c7a7fac9a85b9fed39b317a6671f552be9b29854080cebcc59835e98f278f624','Le conseil du vieux port a voté mardi pour le plan 100, qui ouvre 23 nouveaux mouillages pour les petits bateaux.',0,0);
INSERT INTO "memory" VALUES('d2bcce90b5dbbb4f527cb183d3f81aa0dbca4a975748dbf36f8019d0acee9924','Le conseil du port a approuvé le plan 101 après un débat de 17 heures',0,0);
INSERT INTO "memory" VALUES('dbd29f9c93db2cfbc83589f72a49a455482ce93f8f99f2d7bcaf18b584c4f372','Los pescadores pidieron 69 plazas a la sombra, porque el plan 101 quita los árboles a lo largo del muelle.',0,0);
INSERT INTO "memory" VALUES('e7ffee3f1da8b8834c5768281f277e52b9f10b6cd5cdf61ea751c7dba0576886','El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.',0,0);
INSERT INTO "memory" VALUES('f1c16cb0d12bbaf35295d0b33b0b504371b1e361da0685547d6d96aaa13b4da1','The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.',0,0);
INSERT INTO "memory" VALUES('f2560479d22dac18570f7cd4850187068d43ab5e5bf50f24093caed649cf139d','El consejo del puerto viejo votó el martes a favor del plan 101, que abre 30 nuevos amarres para barcos pequeños.',0,0);
CREATE TABLE notice (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	body TEXT NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO "notice" VALUES(1,1,'correction',1796085465662247,'{"kind":"correction","at":"2026-12-01T00:37:45.662247Z","article":1,"source_name":"Quay Post","source_url":"https://quay.example/article/0","source_lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","line":"","changes":[["The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats."]],"path":"2026/03/01/the-harbour-council-approved-plan-100-after-a-debate-of-10-h-1","rights":"excerpt"}');
CREATE TABLE publication (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	revision_id INTEGER NOT NULL, 
	rendition_id INTEGER NOT NULL, 
	lang TEXT NOT NULL, 
	pubstatus TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	published_at BIGINT NOT NULL, 
	superseded BOOLEAN DEFAULT 0 NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE, 
	FOREIGN KEY(revision_id) REFERENCES revision (id) ON DELETE CASCADE, 
	UNIQUE (article_id, revision_id, lang)
);
INSERT INTO "publication" VALUES(1,1,1,1,'en','usable','',1796085464065486,1);
INSERT INTO "publication" VALUES(2,2,2,4,'en','usable','',1796085464065486,0);
INSERT INTO "publication" VALUES(3,1,1,2,'fr','usable','',1796085465181484,1);
INSERT INTO "publication" VALUES(4,1,1,3,'es','usable','',1796085465181484,1);
INSERT INTO "publication" VALUES(5,2,2,5,'fr','usable','',1796085465181484,0);
INSERT INTO "publication" VALUES(6,2,2,6,'es','usable','',1796085465181484,0);
INSERT INTO "publication" VALUES(7,1,3,7,'en','usable','',1796085465754301,0);
INSERT INTO "publication" VALUES(8,1,3,8,'fr','withheld','withheld-headline',1796085466014344,0);
INSERT INTO "publication" VALUES(9,1,3,9,'es','withheld','withheld-headline',1796085466014344,0);
CREATE TABLE rendition (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	revision_id INTEGER NOT NULL, 
	lang TEXT NOT NULL, 
	state TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	body TEXT, 
	due_at BIGINT, 
	priority INTEGER DEFAULT '1' NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	error TEXT DEFAULT '' NOT NULL, 
	changed_at BIGINT NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(revision_id) REFERENCES revision (id) ON DELETE CASCADE, 
	UNIQUE (revision_id, lang)
);
INSERT INTO "rendition" VALUES(1,1,1,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"The harbour council approved plan 100 after a debate of 10 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[]},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"checks":[],"checker":""}',NULL,1,0,'',1796085464065486);
INSERT INTO "rendition" VALUES(2,1,1,'fr','usable','','{"lang":"fr","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"Le conseil du port a approuvé le plan 100 après un débat de 10 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"Le conseil du vieux port a voté mardi pour le plan 100, qui ouvre 23 nouveaux mouillages pour les petits bateaux.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":true,"findings":[]},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"checks":["numbers","length","empty","untranslated","language"],"checker":"0.1.0+43455ee8"}',NULL,1,0,'',1796085465181484);
INSERT INTO "rendition" VALUES(3,1,1,'es','usable','','{"lang":"es","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"El consejo del puerto aprobó el plan 100 tras un debate de 10 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"El consejo del puerto viejo votó el martes a favor del plan 100, que abre 23 nuevos amarres para barcos pequeños.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":true,"findings":[]},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"checks":["numbers","length","empty","untranslated","language"],"checker":"0.1.0+43455ee8"}',NULL,1,0,'',1796085465181484);
INSERT INTO "rendition" VALUES(4,2,2,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"The harbour council approved plan 101 after a debate of 17 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[]},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"checks":[],"checker":""}',NULL,1,0,'',1796085464065486);
INSERT INTO "rendition" VALUES(5,2,2,'fr','usable','','{"lang":"fr","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"Le conseil du port a approuvé le plan 101 après un débat de 17 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"Le conseil du vieux port a voté mardi pour le plan 101, qui ouvre 30 nouveaux mouillages pour les petits bateaux.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":true,"findings":[]},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 43 signatures contre le plan 101, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 101 dureront 56 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 69 places à l’ombre, parce que le plan 101 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"checks":["numbers","length","empty","untranslated","language"],"checker":"0.1.0+43455ee8"}',NULL,1,0,'',1796085465181484);
INSERT INTO "rendition" VALUES(6,2,2,'es','usable','','{"lang":"es","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"El consejo del puerto aprobó el plan 101 tras un debate de 17 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"El consejo del puerto viejo votó el martes a favor del plan 101, que abre 30 nuevos amarres para barcos pequeños.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":true,"findings":[]},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 43 firmas contra el plan 101, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 101 durarán 56 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Los pescadores pidieron 69 plazas a la sombra, porque el plan 101 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"checks":["numbers","length","empty","untranslated","language"],"checker":"0.1.0+43455ee8"}',NULL,1,0,'',1796085465181484);
INSERT INTO "rendition" VALUES(7,1,3,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"The harbour council approved plan 100 after a debate of 10 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[]},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"checks":[],"checker":""}',NULL,0,0,'',1796085465754301);
INSERT INTO "rendition" VALUES(8,1,3,'fr','withheld','withheld-headline','{"lang":"fr","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"Le conseil du port a approuvé le plan 100 après un débat de 10 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":false,"findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}]},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"checks":["numbers","length","empty","untranslated","language"],"checker":"0.1.0+43455ee8"}',NULL,0,0,'',1796085466014344);
INSERT INTO "rendition" VALUES(9,1,3,'es','withheld','withheld-headline','{"lang":"es","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"El consejo del puerto aprobó el plan 100 tras un debate de 10 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[]},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":false,"findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}]},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[]},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[]},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[]}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"checks":["numbers","length","empty","untranslated","language"],"checker":"0.1.0+43455ee8"}',NULL,0,0,'',1796085466014344);
CREATE TABLE revision (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	lang TEXT NOT NULL, 
	body TEXT NOT NULL, 
	canceled BOOLEAN DEFAULT 0 NOT NULL, 
	seen_at BIGINT NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	UNIQUE (article_id, number)
);
INSERT INTO "revision" VALUES(1,1,1,'1e91a731f8f11a488004de49879012b91a4fa9e4d97cdbe2ad41b7e0ef766ecd','en','{"url":"https://quay.example/article/0","lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats."},{"kind":"paragraph","text":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market."},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time."},{"kind":"paragraph","text":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay."}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"correction":""}',0,1796085463769829);
INSERT INTO "revision" VALUES(2,2,1,'e4ab89facda4763b61fccfe416b8b8f2cfc6ef6a4f6c155e5e6f42d86b0aac19','en','{"url":"https://quay.example/article/1","lang":"en","headline":"The harbour council approved plan 101 after a debate of 17 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats."},{"kind":"paragraph","text":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market."},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time."},{"kind":"paragraph","text":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay."}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:01:00Z","updated_at":null,"correction":""}',0,1796085463992316);
INSERT INTO "revision" VALUES(3,1,2,'4f94ec92bc341d1627f9171082d452bb82f0af8b510beb3c3a5aa31f0a00ae69','en','{"url":"https://quay.example/article/0","lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats."},{"kind":"paragraph","text":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market."},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time."},{"kind":"paragraph","text":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay."}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"correction":""}',0,1796085465662247);
CREATE TABLE source (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	url TEXT NOT NULL, 
	rights TEXT NOT NULL, 
	lang TEXT, 
	UNIQUE ("key")
);
INSERT INTO "source" VALUES(1,'quay.example','Quay Post','https://quay.example/','full','en');
CREATE INDEX ix_feed_due_at ON feed (due_at);
CREATE INDEX article_due ON article (due_at, host);
CREATE INDEX article_of_feed ON article (feed_id, listed);
CREATE INDEX notice_of_article ON notice (article_id);
CREATE INDEX rendition_due ON rendition (due_at, state);
CREATE INDEX rendition_of_article ON rendition (article_id);
CREATE INDEX publication_current ON publication (lang, superseded, seq);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('source',1);
INSERT INTO "sqlite_sequence" VALUES('feed',1);
INSERT INTO "sqlite_sequence" VALUES('article',2);
INSERT INTO "sqlite_sequence" VALUES('revision',3);
INSERT INTO "sqlite_sequence" VALUES('rendition',9);
INSERT INTO "sqlite_sequence" VALUES('publication',9);
INSERT INTO "sqlite_sequence" VALUES('notice',1);
COMMIT;
