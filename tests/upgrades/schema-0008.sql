BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
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
	read_at BIGINT, signals TEXT DEFAULT '[]' NOT NULL, 
	FOREIGN KEY(feed_id) REFERENCES feed (id) ON DELETE CASCADE, 
	FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	UNIQUE (url)
);
INSERT INTO "article" VALUES(1,1,1,'https://quay.example/article/0','quay.example','2026/03/01/the-harbour-council-approved-plan-100-after-a-debate-of-10-h-1','{"id":"https://quay.example/article/0","link":"https://quay.example/article/0","title":"The harbour council approved plan 100 after a debate of 10 hours","summary":"","authors":[],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"lang":null,"embargoed_at":null,"dispatch":null,"signals":[]}',1,'read','',1796086899167244,2,0,0,'"-738621126475870175"','',1796085958994684,1772323200000000,1796085977810019,'[]');
INSERT INTO "article" VALUES(2,1,1,'https://quay.example/article/1','quay.example','2026/03/01/the-harbour-council-approved-plan-101-after-a-debate-of-17-h-2','{"id":"https://quay.example/article/1","link":"https://quay.example/article/1","title":"The harbour council approved plan 101 after a debate of 17 hours","summary":"","authors":[],"published_at":"2026-03-01T00:01:00Z","updated_at":null,"lang":null,"embargoed_at":null,"dispatch":null,"signals":[]}',1,'read','',1796086962910678,2,0,0,'"8196228495197875139"','',1796085958994684,1772323260000000,1796085970113464,'[]');
CREATE TABLE delivery (
	feed_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	stamp TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	error TEXT NOT NULL, 
	PRIMARY KEY (feed_id, name), 
	FOREIGN KEY(feed_id) REFERENCES feed (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
CREATE TABLE feed (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	etag TEXT DEFAULT '' NOT NULL, 
	last_modified TEXT DEFAULT '' NOT NULL, 
	due_at BIGINT NOT NULL, 
	polled_at BIGINT, 
	not_before BIGINT, condition TEXT DEFAULT '{}' NOT NULL, kind TEXT DEFAULT '' NOT NULL, section TEXT DEFAULT '' NOT NULL, 
	FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	UNIQUE (url)
);
INSERT INTO "feed" VALUES(1,1,'https://quay.example/feed.rss','"-3803796349926456226"','',1796087121429014,1796085977666124,NULL,'{"health":"stale","since":"2026-12-01T00:45:58.994671Z","quarantined":false,"failures":0,"error":"","pace_s":1125.0,"news_at":"2026-03-01T00:01:00Z","moved_from":"","kind":"rss"}','rss','');
CREATE TABLE memory (
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	unknown INTEGER NOT NULL, 
	failures INTEGER NOT NULL, facts TEXT DEFAULT '{}' NOT NULL, 
	PRIMARY KEY ("key")
)
 WITHOUT ROWID

;
INSERT INTO "memory" VALUES('0546be522d87acfc855cc7b6fb7bd0a1e333cbb16c77a4821a021f2ccbedc2ad','The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.',0,0,'{}');
INSERT INTO "memory" VALUES('08a5455644ab619923a101caefc010c233e3ffe084c063bfd3466a69cab94d2a','Les habitants avaient réuni 43 signatures contre le plan 101, et la plupart vivent dans les rues derrière le marché.',0,0,'{}');
INSERT INTO "memory" VALUES('0c7278b422b619ab909a124d48743176077a38f8125607886d6efa2a02be2756','which opens 23 new moorings for small boats.',0,0,'{}');
INSERT INTO "memory" VALUES('155b544c77112feeeced406b2a58a32cdff055c5c4840c867c3a804010728d6f','L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.',0,0,'{}');
INSERT INTO "memory" VALUES('1d0299f3aa9d197bc8dad0ce3583ba0f5d332a74c14ac7ad0011e3060afebbb5','Le conseil du vieux port a voté mardi pour le plan 101, qui ouvre 30 nouveaux mouillages pour les petits bateaux.',0,0,'{}');
INSERT INTO "memory" VALUES('2823541bf3aba6f9d5151868b9794c5a5e9b1801a2ca3ede2a3365823cacd408','Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.',0,0,'{}');
INSERT INTO "memory" VALUES('300225e3916228a3dc02e24ae55ef72a233e80bc1bdcca11e36105bcf3160326','El ingeniero responsable dijo que las obras del plan 101 durarán 56 semanas y que el transbordador no parará durante ese tiempo.',0,0,'{}');
INSERT INTO "memory" VALUES('31d0feac02689d4f30b59f8a43c7f5612065cfb312e41c1d8acd8c7a8c2e0208','Les pêcheurs ont demandé 69 places à l’ombre, parce que le plan 101 enlève les arbres le long du quai.',0,0,'{}');
INSERT INTO "memory" VALUES('409c6f1c4959e63603bf7b22cfa0b95ff608eeafbd4fda74879e5c04ef2ff51b','Le conseil du port a approuvé le plan 100 après un débat de 10 heures',0,0,'{}');
INSERT INTO "memory" VALUES('47d5ae7b8cee1114823576541c30382129883193ae71f7959fea195ed9f146eb','The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.',0,0,'{}');
INSERT INTO "memory" VALUES('49606c242f2eb69f87e2ad3f8b85ce484540d960ca02a226234470c43fa58c08','El consejo del puerto aprobó el plan 101 tras un debate de 17 horas',0,0,'{}');
INSERT INTO "memory" VALUES('4eef891b2ddf967c592980fc1de3dbd5cd03da8c20f95b2f5eff1c24f9d969c5','Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.',0,0,'{}');
INSERT INTO "memory" VALUES('672ea6d011135941400111316908699d2c433c4919d54128d512f2ab43bd0026','which opens 23 new moorings for small boats.',0,0,'{}');
INSERT INTO "memory" VALUES('7019f02a1b7f51e583b3a74b2cea4f9e56b684ec66c4f70c31289b4f7d64e88e','Los pescadores pidieron 69 plazas a la sombra, porque el plan 101 quita los árboles a lo largo del muelle.',0,0,'{}');
INSERT INTO "memory" VALUES('7308c3b7efdd7c64c0c95e00fa9182cec7c4754780ee442c7028f40c3acdbb1c','The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.',0,0,'{}');
INSERT INTO "memory" VALUES('730a715d02658be2c707ae4b95e6132b319dd8114617d2df3168b55d33daea89','The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.',0,0,'{}');
INSERT INTO "memory" VALUES('8aff22211f922bad117b9982f116123b5764a5097fa0455e6a78db5d79a2780c','Le conseil du port a approuvé le plan 101 après un débat de 17 heures',0,0,'{}');
INSERT INTO "memory" VALUES('8bd92d06c2861c07a000f905b3e8ace3e3a573af7739f077325cf15983f0ac7e','The council of the old harbour voted on Friday for plan 100, ',0,0,'{}');
INSERT INTO "memory" VALUES('8e569f614c1170c536fb7944cb712320869345cfd463a02ae42a14e54dc1d69a','El consejo del puerto viejo votó el martes a favor del plan 101, que abre 30 nuevos amarres para barcos pequeños.',0,0,'{}');
INSERT INTO "memory" VALUES('913aed14072b1b9e63719571a206c1f5c6c758c398dc54b9d463235d236259f0','El consejo del puerto aprobó el plan 100 tras un debate de 10 horas',0,0,'{}');
INSERT INTO "memory" VALUES('93d1d0079747c9c3f6946db3fb4a0862042d8b608cc5fe305d4e257f44a8dbb7','Los vecinos habían reunido 43 firmas contra el plan 101, y la mayoría vive en las calles detrás del mercado.',0,0,'{}');
INSERT INTO "memory" VALUES('beafb9c019542cab85a5e93a243e569058aba54959744bdc7431007a8ea06335','L’ingénieur responsable a dit que les travaux du plan 101 dureront 56 semaines et que le bac ne s’arrêtera pas pendant ce temps.',0,0,'{}');
INSERT INTO "memory" VALUES('c2743ce50eefbd191df0c49c01e1e34150a18ef91b5a907e01c4d26146658c37','The council of the old harbour voted on Friday for plan 100, ',0,0,'{}');
INSERT INTO "memory" VALUES('c7b88717270e20b15fdf0a10b64be179d0db48792bfd6b22e3c60cc63c008094','El consejo del puerto viejo votó el martes a favor del plan 100, que abre 23 nuevos amarres para barcos pequeños.',0,0,'{}');
INSERT INTO "memory" VALUES('d2fc0027835008fd5fcc99535169997fdd1139c0eb8979cd27567f71984a484a','Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.',0,0,'{}');
INSERT INTO "memory" VALUES('e517c0dd99609c3d727740737961004430c5bbc6a1030b97b0396938e7c2c93b','Le conseil du vieux port a voté mardi pour le plan 100, qui ouvre 23 nouveaux mouillages pour les petits bateaux.',0,0,'{}');
INSERT INTO "memory" VALUES('efbf9c102c4567e32963371be4b954886a9d77e1b938eaa261de2cf8dee27d3f','Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.',0,0,'{}');
INSERT INTO "memory" VALUES('fb1a79eda2ee476d5bd9360a2711dd3d4d14635b51cfbb1d28ea54be5ccf2f55','El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.',0,0,'{}');
CREATE TABLE notice (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	body TEXT NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO "notice" VALUES(1,1,'update',1796085977810019,'{"kind":"update","at":"2026-12-01T00:46:17.810019Z","article":1,"source_name":"Quay Post","source_url":"https://quay.example/article/0","source_lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","line":"","changes":[["The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats."]],"path":"2026/03/01/the-harbour-council-approved-plan-100-after-a-debate-of-10-h-1","rights":"excerpt","lang":"","message":"","sentences":0}');
CREATE TABLE publication (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	revision_id INTEGER NOT NULL, 
	rendition_id INTEGER NOT NULL, 
	lang TEXT NOT NULL, 
	pubstatus TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	published_at BIGINT NOT NULL, 
	superseded BOOLEAN DEFAULT 0 NOT NULL, first_at BIGINT, 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE, 
	FOREIGN KEY(revision_id) REFERENCES revision (id) ON DELETE CASCADE, 
	UNIQUE (article_id, revision_id, lang)
);
INSERT INTO "publication" VALUES(1,1,1,1,'en','usable','',1796085970264645,1,NULL);
INSERT INTO "publication" VALUES(2,2,2,4,'en','usable','',1796085970264645,0,NULL);
INSERT INTO "publication" VALUES(3,1,1,2,'fr','usable','',1796085976982724,1,NULL);
INSERT INTO "publication" VALUES(4,1,1,3,'es','usable','',1796085976982724,1,NULL);
INSERT INTO "publication" VALUES(5,2,2,5,'fr','usable','',1796085976982724,0,NULL);
INSERT INTO "publication" VALUES(6,2,2,6,'es','usable','',1796085976982724,0,NULL);
INSERT INTO "publication" VALUES(7,1,3,7,'en','usable','',1796085977958321,0,NULL);
INSERT INTO "publication" VALUES(8,1,3,8,'fr','withheld','withheld-headline',1796085980290958,0,NULL);
INSERT INTO "publication" VALUES(9,1,3,9,'es','withheld','withheld-headline',1796085980290958,0,NULL);
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
INSERT INTO "rendition" VALUES(1,1,1,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"The harbour council approved plan 100 after a debate of 10 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"coverage":{},"checker":"","credits":[]}',NULL,1,0,'',1796085970264645);
INSERT INTO "rendition" VALUES(2,1,1,'fr','usable','','{"lang":"fr","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"Le conseil du port a approuvé le plan 100 après un débat de 10 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"Le conseil du vieux port a voté mardi pour le plan 100, qui ouvre 23 nouveaux mouillages pour les petits bateaux.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+36fe71bf","credits":[]}',NULL,1,0,'',1796085976982724);
INSERT INTO "rendition" VALUES(3,1,1,'es','usable','','{"lang":"es","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"El consejo del puerto aprobó el plan 100 tras un debate de 10 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"El consejo del puerto viejo votó el martes a favor del plan 100, que abre 23 nuevos amarres para barcos pequeños.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+36fe71bf","credits":[]}',NULL,1,0,'',1796085976982724);
INSERT INTO "rendition" VALUES(4,2,2,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"The harbour council approved plan 101 after a debate of 17 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"coverage":{},"checker":"","credits":[]}',NULL,1,0,'',1796085970264645);
INSERT INTO "rendition" VALUES(5,2,2,'fr','usable','','{"lang":"fr","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"Le conseil du port a approuvé le plan 101 après un débat de 17 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"Le conseil du vieux port a voté mardi pour le plan 101, qui ouvre 30 nouveaux mouillages pour les petits bateaux.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 43 signatures contre le plan 101, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 101 dureront 56 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 69 places à l’ombre, parce que le plan 101 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+36fe71bf","credits":[]}',NULL,1,0,'',1796085976982724);
INSERT INTO "rendition" VALUES(6,2,2,'es','usable','','{"lang":"es","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"El consejo del puerto aprobó el plan 101 tras un debate de 17 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"El consejo del puerto viejo votó el martes a favor del plan 101, que abre 30 nuevos amarres para barcos pequeños.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 43 firmas contra el plan 101, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 101 durarán 56 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Los pescadores pidieron 69 plazas a la sombra, porque el plan 101 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+36fe71bf","credits":[]}',NULL,1,0,'',1796085976982724);
INSERT INTO "rendition" VALUES(7,1,3,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"The harbour council approved plan 100 after a debate of 10 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"coverage":{},"checker":"","credits":[]}',NULL,0,0,'',1796085977958321);
INSERT INTO "rendition" VALUES(8,1,3,'fr','withheld','withheld-headline','{"lang":"fr","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"Le conseil du port a approuvé le plan 100 après un débat de 10 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":false,"findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[],"target_marks":[],"way":"clause by clause","tried":[{"way":"","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]},{"way":"by en-es-fr, fake","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]}],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"coverage":{"numbers":4,"calendar":4,"currency":4,"units":4,"places":4,"names":4,"negation":4,"quotes":4,"markup":4,"repetition":4,"completeness":4,"signals":4,"consistency":4,"empty":5,"untranslated":5,"language":4},"checker":"0.1.0+36fe71bf","credits":[]}',NULL,0,0,'',1796085980290958);
INSERT INTO "rendition" VALUES(9,1,3,'es','withheld','withheld-headline','{"lang":"es","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"El consejo del puerto aprobó el plan 100 tras un debate de 10 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":false,"findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[],"target_marks":[],"way":"clause by clause","tried":[{"way":"","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]},{"way":"by en-fr-es, fake","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]}],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"coverage":{"numbers":4,"calendar":4,"currency":4,"units":4,"places":4,"names":4,"negation":4,"quotes":4,"markup":4,"repetition":4,"completeness":4,"signals":4,"consistency":4,"empty":5,"untranslated":5,"language":4},"checker":"0.1.0+36fe71bf","credits":[]}',NULL,0,0,'',1796085980290958);
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
INSERT INTO "revision" VALUES(1,1,1,'1e91a731f8f11a488004de49879012b91a4fa9e4d97cdbe2ad41b7e0ef766ecd','en','{"url":"https://quay.example/article/0","lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","marks":[]},{"kind":"paragraph","text":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","marks":[]},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","marks":[]},{"kind":"paragraph","text":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","marks":[]}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"correction":""}',0,1796085969725918);
INSERT INTO "revision" VALUES(2,2,1,'e4ab89facda4763b61fccfe416b8b8f2cfc6ef6a4f6c155e5e6f42d86b0aac19','en','{"url":"https://quay.example/article/1","lang":"en","headline":"The harbour council approved plan 101 after a debate of 17 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","marks":[]},{"kind":"paragraph","text":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","marks":[]},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","marks":[]},{"kind":"paragraph","text":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","marks":[]}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:01:00Z","updated_at":null,"correction":""}',0,1796085970113464);
INSERT INTO "revision" VALUES(3,1,2,'4f94ec92bc341d1627f9171082d452bb82f0af8b510beb3c3a5aa31f0a00ae69','en','{"url":"https://quay.example/article/0","lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","marks":[]},{"kind":"paragraph","text":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","marks":[]},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","marks":[]},{"kind":"paragraph","text":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","marks":[]}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"correction":""}',0,1796085977810019);
CREATE TABLE source (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	url TEXT NOT NULL, 
	rights TEXT NOT NULL, 
	lang TEXT, note TEXT DEFAULT '' NOT NULL, declared_at BIGINT, 
	UNIQUE ("key")
);
INSERT INTO "source" VALUES(1,'quay.example','Quay Post','https://quay.example/','full','en','',NULL);
CREATE TABLE spending (
	engine TEXT NOT NULL, 
	day BIGINT NOT NULL, 
	characters BIGINT NOT NULL, 
	segments BIGINT NOT NULL, 
	calls BIGINT NOT NULL, 
	PRIMARY KEY (engine, day)
)
 WITHOUT ROWID

;
INSERT INTO "spending" VALUES('fake',1796083200000000,2634,28,8);
CREATE TABLE subscription (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	feed_id INTEGER NOT NULL, 
	hub TEXT NOT NULL, 
	topic TEXT NOT NULL, 
	token TEXT NOT NULL, 
	secret TEXT NOT NULL, 
	due_at BIGINT NOT NULL, 
	asked_at BIGINT, 
	expires_at BIGINT, 
	failures INTEGER DEFAULT '0' NOT NULL, 
	error TEXT DEFAULT '' NOT NULL, 
	FOREIGN KEY(feed_id) REFERENCES feed (id) ON DELETE CASCADE, 
	UNIQUE (feed_id), 
	UNIQUE (token)
);
CREATE INDEX ix_feed_due_at ON feed (due_at);
CREATE INDEX article_due ON article (due_at, host);
CREATE INDEX article_of_feed ON article (feed_id, listed);
CREATE INDEX notice_of_article ON notice (article_id);
CREATE INDEX rendition_due ON rendition (due_at, state);
CREATE INDEX rendition_of_article ON rendition (article_id);
CREATE INDEX publication_current ON publication (lang, superseded, seq);
CREATE INDEX ix_subscription_due_at ON subscription (due_at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('source',1);
INSERT INTO "sqlite_sequence" VALUES('feed',1);
INSERT INTO "sqlite_sequence" VALUES('article',2);
INSERT INTO "sqlite_sequence" VALUES('revision',3);
INSERT INTO "sqlite_sequence" VALUES('rendition',9);
INSERT INTO "sqlite_sequence" VALUES('publication',9);
INSERT INTO "sqlite_sequence" VALUES('notice',1);
COMMIT;
