BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
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
INSERT INTO "article" VALUES(1,1,1,'https://quay.example/article/0','quay.example','2026/03/01/the-harbour-council-approved-plan-100-after-a-debate-of-10-h-1','{"id":"https://quay.example/article/0","link":"https://quay.example/article/0","title":"The harbour council approved plan 100 after a debate of 10 hours","summary":"","authors":[],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"lang":null,"embargoed_at":null,"dispatch":null,"signals":[]}',1,'read','',1796088064497562,2,0,0,'"4061869754784104109"','',1796087000773066,1772323200000000,1796087010583920,'[]');
INSERT INTO "article" VALUES(2,1,1,'https://quay.example/article/1','quay.example','2026/03/01/the-harbour-council-approved-plan-101-after-a-debate-of-17-h-2','{"id":"https://quay.example/article/1","link":"https://quay.example/article/1","title":"The harbour council approved plan 101 after a debate of 17 hours","summary":"","authors":[],"published_at":"2026-03-01T00:01:00Z","updated_at":null,"lang":null,"embargoed_at":null,"dispatch":null,"signals":[]}',1,'read','',1796087989218898,2,0,0,'"-3893958072576080981"','',1796087000773066,1772323260000000,1796087005933356,'[]');
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
INSERT INTO "feed" VALUES(1,1,'https://quay.example/feed.rss','"-1146670295878550989"','',1796088128470066,1796087010515054,NULL,'{"health":"stale","since":"2026-12-01T01:03:20.773059Z","quarantined":false,"failures":0,"error":"","pace_s":1125.0,"news_at":"2026-03-01T00:01:00Z","moved_from":"","kind":"rss"}','rss','');
CREATE TABLE memory (
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	unknown INTEGER NOT NULL, 
	failures INTEGER NOT NULL, facts TEXT DEFAULT '{}' NOT NULL, engine TEXT DEFAULT '' NOT NULL, source_lang TEXT DEFAULT '' NOT NULL, target_lang TEXT DEFAULT '' NOT NULL, remembered_at BIGINT, 
	PRIMARY KEY ("key")
)
 WITHOUT ROWID

;
INSERT INTO "memory" VALUES('08a5956429cb81cb055fb7849fc25c126fd633318bc37e39a3624fe6c035d584','Le conseil du port a approuvé le plan 101 après un débat de 17 heures',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('250579b94c932e5cf06ed1d65c678886627b0bf3d4732cea19efe043dd438645','Les habitants avaient réuni 43 signatures contre le plan 101, et la plupart vivent dans les rues derrière le marché.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('28904554820e75397f21870ab695389b7850c9f5bb2fcc11f2ca0264a8f063b4','El consejo del puerto viejo votó el martes a favor del plan 100, que abre 23 nuevos amarres para barcos pequeños.',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('2cb2baa31d554ea03e26977dcb8451ae7cbc89ba29a9d3343e9521a5cf3752f1','Les pêcheurs ont demandé 69 places à l’ombre, parce que le plan 101 enlève les arbres le long du quai.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('3b428037b3c7e6e0d65b869dcbeb98154979f8b8e8d74f366631692210821ec7','Los pescadores pidieron 69 plazas a la sombra, porque el plan 101 quita los árboles a lo largo del muelle.',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('3fc577cb0ebfaa5d262e0234ab544de45fd3ba05afae7ba10d1f0d49dba4e909','El consejo del puerto aprobó el plan 101 tras un debate de 17 horas',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('433d82ed39ed41ba1a949cbfea4df45d651fbd8c74f62e2520bce7fdab09dea2','El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('4d7a665f846d6a04d6bb5926be1e238cea1921c92c6b5ae1923cb670238a5e79','Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('622b3fd04030b3bd686dbe2488ddabe4618e34e77875265a548ed8997a9a2b47','Le conseil du port a approuvé le plan 100 après un débat de 10 heures',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('765d0e89fda0c6f97c3bf83634516fe04b02d95621c779a762a0dc4c91b78c25','L’ingénieur responsable a dit que les travaux du plan 101 dureront 56 semaines et que le bac ne s’arrêtera pas pendant ce temps.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('92908fb480ce86810ece98fcb6642fc9b46645557a6fabf8065ad63d48525bba','Le conseil du vieux port a voté mardi pour le plan 101, qui ouvre 30 nouveaux mouillages pour les petits bateaux.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('b16e097eb138786884b5fb02f3c7c8a73310c0fa6e4521a29bee00587c6268e3','Los vecinos habían reunido 43 firmas contra el plan 101, y la mayoría vive en las calles detrás del mercado.',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('b995e9f8178327ab6f48e88f376605906504d9470baa32a5b75e2d163bcc97e9','El consejo del puerto aprobó el plan 100 tras un debate de 10 horas',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('cea0f751f17835699fdf7919f9bc07efd0e3341242a9785b8a9e96afb8bb1c3b','Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('cf1b50dc4e325347256169324a87539739a8a7e4c0ea8d57ababed81e799cfef','Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('ebaa5a9df9fdbb51aa9dfca3ad80b63d703b4ee6d82fe97d19051c0d01d097c8','Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('f339d79211f28b10c1d78122d1df52097e6aa10991a23d5728759770ff19f7b9','L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('f592bfd1f44411f25938f73ed26e969e330080eb797c9a43a319eb61e5419c57','El ingeniero responsable dijo que las obras del plan 101 durarán 56 semanas y que el transbordador no parará durante ese tiempo.',0,0,'{}','fake','en','es',1796087006761460);
INSERT INTO "memory" VALUES('f7600b0224e4b2209f5b019f8d199a3da910b9e6b32283d5fa69c69d2d97b8f5','Le conseil du vieux port a voté mardi pour le plan 100, qui ouvre 23 nouveaux mouillages pour les petits bateaux.',0,0,'{}','fake','en','fr',1796087006554678);
INSERT INTO "memory" VALUES('f848114ad371bd4de461c582f23b7c3387a31f2d80a68618ef9616214c35eba4','El consejo del puerto viejo votó el martes a favor del plan 101, que abre 30 nuevos amarres para barcos pequeños.',0,0,'{}','fake','en','es',1796087006761460);
CREATE TABLE notice (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	body TEXT NOT NULL, 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO "notice" VALUES(1,1,'update',1796087010583920,'{"kind":"update","at":"2026-12-01T01:03:30.583920Z","article":1,"source_name":"Quay Post","source_url":"https://quay.example/article/0","source_lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","line":"","changes":[["The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats."]],"path":"2026/03/01/the-harbour-council-approved-plan-100-after-a-debate-of-10-h-1","rights":"excerpt","lang":"","message":"","sentences":0}');
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
INSERT INTO "publication" VALUES(1,1,1,1,'en','usable','',1796087005999454,1,NULL);
INSERT INTO "publication" VALUES(2,2,2,4,'en','usable','',1796087005999454,0,NULL);
INSERT INTO "publication" VALUES(3,1,1,2,'fr','usable','',1796087009960916,1,NULL);
INSERT INTO "publication" VALUES(4,1,1,3,'es','usable','',1796087009960916,1,NULL);
INSERT INTO "publication" VALUES(5,2,2,5,'fr','usable','',1796087009960916,0,NULL);
INSERT INTO "publication" VALUES(6,2,2,6,'es','usable','',1796087009960916,0,NULL);
INSERT INTO "publication" VALUES(7,1,3,7,'en','usable','',1796087010652633,0,NULL);
INSERT INTO "publication" VALUES(8,1,3,8,'fr','withheld','withheld-headline',1796087012098038,0,NULL);
INSERT INTO "publication" VALUES(9,1,3,9,'es','withheld','withheld-headline',1796087012098038,0,NULL);
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
INSERT INTO "rendition" VALUES(1,1,1,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"The harbour council approved plan 100 after a debate of 10 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"coverage":{},"checker":"","credits":[]}',NULL,1,0,'',1796087005999454);
INSERT INTO "rendition" VALUES(2,1,1,'fr','usable','','{"lang":"fr","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"Le conseil du port a approuvé le plan 100 après un débat de 10 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"Le conseil du vieux port a voté mardi pour le plan 100, qui ouvre 23 nouveaux mouillages pour les petits bateaux.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+ecb763fa","credits":[]}',NULL,1,0,'',1796087009960916);
INSERT INTO "rendition" VALUES(3,1,1,'es','usable','','{"lang":"es","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"El consejo del puerto aprobó el plan 100 tras un debate de 10 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","target":"El consejo del puerto viejo votó el martes a favor del plan 100, que abre 23 nuevos amarres para barcos pequeños.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+ecb763fa","credits":[]}',NULL,1,0,'',1796087009960916);
INSERT INTO "rendition" VALUES(4,2,2,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"The harbour council approved plan 101 after a debate of 17 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"coverage":{},"checker":"","credits":[]}',NULL,1,0,'',1796087005999454);
INSERT INTO "rendition" VALUES(5,2,2,'fr','usable','','{"lang":"fr","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"Le conseil du port a approuvé le plan 101 après un débat de 17 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"Le conseil du vieux port a voté mardi pour le plan 101, qui ouvre 30 nouveaux mouillages pour les petits bateaux.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 43 signatures contre le plan 101, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 101 dureront 56 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 69 places à l’ombre, parce que le plan 101 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+ecb763fa","credits":[]}',NULL,1,0,'',1796087009960916);
INSERT INTO "rendition" VALUES(6,2,2,'es','usable','','{"lang":"es","units":[{"source":"The harbour council approved plan 101 after a debate of 17 hours","target":"El consejo del puerto aprobó el plan 101 tras un debate de 17 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","target":"El consejo del puerto viejo votó el martes a favor del plan 101, que abre 30 nuevos amarres para barcos pequeños.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 43 firmas contra el plan 101, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 101 durarán 56 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","target":"Los pescadores pidieron 69 plazas a la sombra, porque el plan 101 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"coverage":{"numbers":5,"calendar":5,"currency":5,"units":5,"places":5,"names":5,"negation":5,"quotes":5,"markup":5,"repetition":5,"completeness":5,"signals":5,"consistency":5,"empty":5,"untranslated":5,"language":5},"checker":"0.1.0+ecb763fa","credits":[]}',NULL,1,0,'',1796087009960916);
INSERT INTO "rendition" VALUES(7,1,3,'en','usable','','{"lang":"en","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"The harbour council approved plan 100 after a debate of 10 hours","source_lang":"en","target_lang":"en","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"en","block":0,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","source_lang":"en","target_lang":"en","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","source_lang":"en","target_lang":"en","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","source_lang":"en","target_lang":"en","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":null,"recased":""}],"scope":"full","engine":"","route":"","tier":"publish","findings":[],"coverage":{},"checker":"","credits":[]}',NULL,0,0,'',1796087010652633);
INSERT INTO "rendition" VALUES(8,1,3,'fr','withheld','withheld-headline','{"lang":"fr","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"Le conseil du port a approuvé le plan 100 après un débat de 10 heures","source_lang":"en","target_lang":"fr","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"fr","block":0,"kind":"paragraph","printed":false,"findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[],"target_marks":[],"way":"clause by clause","tried":[{"way":"","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]},{"way":"by en-es-fr, fake","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]}],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Les habitants avaient réuni 36 signatures contre le plan 100, et la plupart vivent dans les rues derrière le marché.","source_lang":"en","target_lang":"fr","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"L’ingénieur responsable a dit que les travaux du plan 100 dureront 49 semaines et que le bac ne s’arrêtera pas pendant ce temps.","source_lang":"en","target_lang":"fr","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Les pêcheurs ont demandé 62 places à l’ombre, parce que le plan 100 enlève les arbres le long du quai.","source_lang":"en","target_lang":"fr","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-fr","tier":"publish","findings":[],"coverage":{"numbers":4,"calendar":4,"currency":4,"units":4,"places":4,"names":4,"negation":4,"quotes":4,"markup":4,"repetition":4,"completeness":4,"signals":4,"consistency":4,"empty":5,"untranslated":5,"language":4},"checker":"0.1.0+ecb763fa","credits":[]}',NULL,0,0,'',1796087012098038);
INSERT INTO "rendition" VALUES(9,1,3,'es','withheld','withheld-headline','{"lang":"es","units":[{"source":"The harbour council approved plan 100 after a debate of 10 hours","target":"El consejo del puerto aprobó el plan 100 tras un debate de 10 horas","source_lang":"en","target_lang":"es","block":-1,"kind":"headline","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_lang":"en","target_lang":"es","block":0,"kind":"paragraph","printed":false,"findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100,  which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[],"target_marks":[],"way":"clause by clause","tried":[{"way":"","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]},{"way":"by en-fr-es, fake","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","findings":[{"check":"untranslated","kind":"untranslated","severity":3,"message":"finding-untranslated","source":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","target":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","source_at":0,"target_at":0,"facts":{}}],"marks":[]}],"signals":null,"recased":""},{"source":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","target":"Los vecinos habían reunido 36 firmas contra el plan 100, y la mayoría vive en las calles detrás del mercado.","source_lang":"en","target_lang":"es","block":1,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","target":"El ingeniero responsable dijo que las obras del plan 100 durarán 49 semanas y que el transbordador no parará durante ese tiempo.","source_lang":"en","target_lang":"es","block":2,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""},{"source":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","target":"Los pescadores pidieron 62 plazas a la sombra, porque el plan 100 quita los árboles a lo largo del muelle.","source_lang":"en","target_lang":"es","block":3,"kind":"paragraph","printed":true,"findings":[],"marks":[],"target_marks":[],"way":"","tried":[],"signals":{"engine":"fake","score":null,"reverse":null,"unknown":0,"truncated":false},"recased":""}],"scope":"full","engine":"fake","route":"en-es","tier":"publish","findings":[],"coverage":{"numbers":4,"calendar":4,"currency":4,"units":4,"places":4,"names":4,"negation":4,"quotes":4,"markup":4,"repetition":4,"completeness":4,"signals":4,"consistency":4,"empty":5,"untranslated":5,"language":4},"checker":"0.1.0+ecb763fa","credits":[]}',NULL,0,0,'',1796087012098038);
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
INSERT INTO "revision" VALUES(1,1,1,'1e91a731f8f11a488004de49879012b91a4fa9e4d97cdbe2ad41b7e0ef766ecd','en','{"url":"https://quay.example/article/0","lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Tuesday for plan 100, which opens 23 new moorings for small boats.","marks":[]},{"kind":"paragraph","text":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","marks":[]},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","marks":[]},{"kind":"paragraph","text":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","marks":[]}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"correction":""}',0,1796087005709295);
INSERT INTO "revision" VALUES(2,2,1,'e4ab89facda4763b61fccfe416b8b8f2cfc6ef6a4f6c155e5e6f42d86b0aac19','en','{"url":"https://quay.example/article/1","lang":"en","headline":"The harbour council approved plan 101 after a debate of 17 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Tuesday for plan 101, which opens 30 new moorings for small boats.","marks":[]},{"kind":"paragraph","text":"Residents had collected 43 signatures against plan 101, and most of them live in the streets behind the market.","marks":[]},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 101 will last 56 weeks and that the ferry will not stop during that time.","marks":[]},{"kind":"paragraph","text":"Fishermen asked for 69 places in the shade, because plan 101 takes away the trees along the quay.","marks":[]}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:01:00Z","updated_at":null,"correction":""}',0,1796087005933356);
INSERT INTO "revision" VALUES(3,1,2,'4f94ec92bc341d1627f9171082d452bb82f0af8b510beb3c3a5aa31f0a00ae69','en','{"url":"https://quay.example/article/0","lang":"en","headline":"The harbour council approved plan 100 after a debate of 10 hours","blocks":[{"kind":"paragraph","text":"The council of the old harbour voted on Friday for plan 100, which opens 23 new moorings for small boats.","marks":[]},{"kind":"paragraph","text":"Residents had collected 36 signatures against plan 100, and most of them live in the streets behind the market.","marks":[]},{"kind":"paragraph","text":"The engineer in charge said that the work on plan 100 will last 49 weeks and that the ferry will not stop during that time.","marks":[]},{"kind":"paragraph","text":"Fishermen asked for 62 places in the shade, because plan 100 takes away the trees along the quay.","marks":[]}],"authors":["Ada Quill"],"published_at":"2026-03-01T00:00:00Z","updated_at":null,"correction":""}',0,1796087010583920);
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
