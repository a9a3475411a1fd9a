/**
 * 256 easy German nouns for check phrases: known after a first course, easy to say on the telephone, each with another
 * beginning or sound than its neighbours. One byte picks one word.
 */
export const WORDS: readonly string[] = `
Abend Affe Ampel Anker Apfel April Arm Arzt Auge August Auto Baby Bahn Ball Bank Bart Bauch Baum Berg Besen Bett Biene
Bild Birne Blatt Blume Boden Bohne Boot Brief Brille Brot Bruder Bus Busch Butter Chef Clown Computer Dach Dame Daumen
Decke Dezember Dorf Dose Drache Durst Ecke Ei Eimer Eis Elefant Ende Ente Erbse Erde Esel Essig Eule Fabrik Fahne Farbe
Feder Fenster Feuer Film Finger Fisch Flasche Fliege Flug Fluss Foto Frage Frau Freund Frosch Frucht Fuchs Gabel Garten
Gast Geld Gemüse Gesicht Gitarre Glas Glocke Gold Gras Gurke Gürtel Haar Hafen Hals Hammer Hand Hase Haus Hemd Herbst
Herz Himmel Hof Holz Honig Hose Hotel Huhn Hund Hunger Hut Igel Insel Jacke Januar Jäger Juli Junge Juni Kaffee Kalender
Kamm Karte Käse Kasten Katze Kellner Kerze Kette Kind Kino Kirche Kissen Klasse Kleid Knie Knopf Koch Koffer König Kopf
Korb Kraft Kranz Kreis Küche Kugel Kuh Lampe Land Laub Lehrer Leiter Licht Lied Linie Lippe Löffel Löwe Luft Mädchen
Magen Mai Mann Mantel Markt Mauer Maus Meer Mehl Messer Milch Minute Mittag Möhre Monat Mond Montag Morgen Motor Mund
Musik Mutter Nacht Nadel Nagel Name Nase Nebel Nest Netz Nudel Nuss Obst Ofen Ohr Oma Onkel Opa Oper Orange Papier Park
Pfanne Pferd Pilz Pinsel Platz Post Puppe Quelle Rad Radio Regen Reis Ring Rock Rose Rücken Saft Salat Salz Sand Schaf
Schal Schere Schiff Schnee Schuh Schule See Seife Sofa Sommer Sonne Spiegel Stadt Stein Stern Stuhl Suppe Tasse Taxi
Teller Tisch Tomate Topf Tür Uhr Vater Vogel Wald Wasser Zahn
`
  .trim()
  .split(/\s+/);
