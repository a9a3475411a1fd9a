import { Code } from '../layout/scroll.tsx';
import { DocsLayout } from './layout.tsx';
import { Table } from './table.tsx';

/** For those who run a server or look after data protection: who can read what, and what has to be kept. */
export function AccountsPage() {
  return (
    <DocsLayout path="/docs/accounts/">
      <h1>Accounts and keys</h1>
      <p class="lead">
        For operators, carriers and data-protection officers. Counselling is sealed on the devices of those who write.
        The server keeps what it cannot open. <a href="#deutsch">Auf Deutsch</a>
      </p>
      <English />
      <div lang="de" class="prose">
        <German />
      </div>
    </DocsLayout>
  );
}

const plain = (text: string) => text;

const CERTIFY_EXAMPLE = `pnpm jmd certificate-key carrier.key             # once; prints the public half
pnpm jmd certify carrier.key REQUEST --days 730  # for each site; prints the certificate`;

const READERS = [
  ['Young person', 'own cases', 'who can read along, since when, and what happened to keys'],
  [
    'Counsellor, team lead',
    'cases of their site',
    'topic, language, state and times of these cases; not the login name',
  ],
  ['Supervisor', 'nothing', 'the own account'],
  ['Administrator, auditor', 'nothing', 'accounts of staff, roles, absences, who did what and when'],
  ['Operator', 'nothing', 'all of that; login names, who has cases at which site, sizes'],
  ['Thief of the database', 'nothing', 'the same as the operator; a weak password can be guessed, slowly'],
] as const;

const LOST = [
  ['Code for emergencies', 'everything', 'The young person types it in and sets a new password.'],
  ['Another device, signed in', 'everything', 'It lets the new device in. A new password can be set on it.'],
  [
    'Code from the counsellor',
    'new messages',
    'New keys. What is older stays locked until the counsellor opens it again.',
  ],
  ['None of these', 'nothing yet', 'The young person calls the site or goes there, and gets a code.'],
] as const;

function English() {
  return (
    <>
      <h2 id="who">Who can read what</h2>
      <Table label="Who can read what" head={['who', 'reads', 'sees besides']} rows={READERS} first={plain} />
      <p>
        A colleague who leaves loses the keys at once, and the next message begins a new key. Nobody can take back what
        somebody has read or copied. A server that serves a changed program could send text elsewhere: that is the limit
        of every program in a browser.
      </p>

      <h2 id="lost">When a password is lost</h2>
      <p>
        Nobody knows a password, and nobody can set one for somebody else. A young person has these ways back; the table
        says what can be read afterwards.
      </p>
      <Table label="Ways back in" head={['there is', 'reads', 'how']} rows={LOST} first={plain} />
      <p>
        A counsellor gives a code only after having made sure who is there, on the phone or in person. The code counts
        for 24 hours and five tries. Both sides see in the thread that there are new keys. They should compare six words
        before older messages are opened again.
      </p>
      <p>
        Staff have no such code. A device that is signed in can set a new password; backup codes stand in for a lost
        second factor. Without both, lock the account and invite the person anew; colleagues hand the key of the team
        on. So let no team have one member alone: whoever is the only one to hold a key can lose it for all.
      </p>

      <h2 id="carrier">What a carrier does</h2>
      <p>
        Devices remember the keys that they have seen and stop where others are shown. What they cannot know is whether
        the very first ones were right. A carrier that certifies narrows this gap: a team gives its key to confirmed
        colleagues alone, and a young person sees whose keys are confirmed.
      </p>
      <ol>
        <li>
          Make a certificate key on a computer that is kept apart. It needs this program, no network and no database.
          The file is the secret half: keep it, and a copy of it, where no server is.
        </li>
        <li>
          Enter the public half in the form of the carrier, under Carriers in the{' '}
          <a href="/admin/?lang=en">pages of staff</a>. From then on only confirmed colleagues get the key of their
          team.
        </li>
        <li>
          A team lead finds a line of text at the desk and hands it over by any way; it holds no secret. Answer it with
          a certificate. The team lead puts it in and from then on confirms colleagues, after comparing six words.
        </li>
        <li>Certify again before the days are over. Whoever leaves a site is not certified there from that moment.</li>
      </ol>
      <Code>{CERTIFY_EXAMPLE}</Code>
      <p>
        Do not change the certificate key without need: every device that has seen the old one stops sending until its
        owner has compared words. Whoever gets the secret half can name false certifiers; whoever loses it makes a new
        one, and that is such a change.
      </p>

      <h2 id="backup">What an operator keeps</h2>
      <ul>
        <li>
          <strong>The database.</strong> What people wrote is sealed in a copy too. What was erased lives on in it until
          the copy goes. An old copy that is put back shows older keys, and devices then stop.
        </li>
        <li>
          <strong>
            <code>server.key</code>
          </strong>{' '}
          in the data directory, or the same 64 digits as <code>SECRET_KEY</code>. It seals the secrets of authenticator
          apps and e-mail addresses for notices. Keep a copy apart from copies of the database: both together open these
          two, and nothing that people wrote. Without it, staff set up their second factors anew, with backup codes or
          passkeys to get in.
        </li>
        <li>
          <strong>The address.</strong> Set <code>PUBLIC_URL</code>: passkeys are bound to it, and requests from pages
          of other addresses are refused. Set <code>NODE_ENV=production</code>, so that accounts of the demonstration
          are refused.
        </li>
      </ul>
      <p>
        One cookie holds the session; no script can read it. A device of one's own keeps keys that can be used and not
        read. A shared one has keys only as long as the page is open. Two things are not there yet: days of retention
        stand with each carrier, but nothing is erased by them; addresses for notices are kept, but no e-mail is sent.
      </p>
    </>
  );
}

const LESENDE = [
  ['Ratsuchende', 'eigene Fälle', 'wer seit wann mitlesen kann und was mit Schlüsseln geschah'],
  [
    'Fachkraft, Teamleitung',
    'Fälle ihres Standorts',
    'Thema, Sprache, Stand und Zeiten dieser Fälle; nicht den Anmeldenamen',
  ],
  ['Supervision', 'nichts', 'das eigene Konto'],
  ['Verwaltung, Revision', 'nichts', 'Konten der Fachkräfte, Rollen, Abwesenheiten, wer wann was getan hat'],
  ['Betrieb des Servers', 'nichts', 'all das; dazu Anmeldenamen, wer Fälle an welchem Standort hat, Größen'],
  ['Wer die Datenbank stiehlt', 'nichts', 'dasselbe wie der Betrieb; ein schwaches Passwort lässt sich mühsam erraten'],
] as const;

const VERLOREN = [
  ['Notfall-Code', 'alles', 'Die Person gibt ihn ein und setzt ein neues Passwort.'],
  ['Anderes, angemeldetes Gerät', 'alles', 'Es lässt das neue Gerät herein. Auf ihm geht auch ein neues Passwort.'],
  [
    'Code von der Fachkraft',
    'neue Nachrichten',
    'Neue Schlüssel. Älteres bleibt zu, bis die Fachkraft es wieder öffnet.',
  ],
  ['Nichts davon', 'noch nichts', 'Die Person ruft den Standort an oder geht hin und bekommt einen Code.'],
] as const;

function German() {
  return (
    <>
      <h2 id="deutsch">Auf Deutsch: Konten und Schlüssel</h2>
      <p>
        Für Betrieb, Träger und Datenschutzbeauftragte. Die Beratung wird auf den Geräten derer verschlossen, die
        schreiben. Der Server bewahrt auf, was er nicht öffnen kann.
      </p>

      <h3>Wer kann was lesen?</h3>
      <Table label="Wer kann was lesen?" head={['wer', 'liest', 'sieht außerdem']} rows={LESENDE} first={plain} />
      <p>
        Wer das Team verlässt, verliert die Schlüssel sofort; die nächste Nachricht beginnt einen neuen. Was jemand
        gelesen oder abgeschrieben hat, holt niemand zurück. Ein Server, der ein verändertes Programm ausliefert, könnte
        Texte woandershin schicken: Das ist die Grenze jedes Programms im Browser.
      </p>

      <h3>Wenn ein Passwort verloren ist</h3>
      <p>
        Niemand kennt ein Passwort, und niemand kann für andere eines setzen. Ratsuchende haben diese Wege zurück; die
        Tabelle sagt, was danach lesbar ist.
      </p>
      <Table label="Wege zurück" head={['vorhanden', 'lesbar', 'wie']} rows={VERLOREN} first={plain} />
      <p>
        Eine Fachkraft gibt den Code erst, wenn sicher ist, wer da spricht: am Telefon oder vor Ort. Er gilt 24 Stunden
        und fünf Versuche lang. Beide Seiten sehen im Verlauf, dass es neue Schlüssel gibt. Sie sollten sechs Wörter
        vergleichen, bevor Älteres wieder geöffnet wird.
      </p>
      <p>
        Für Fachkräfte gibt es keinen solchen Code. Ein angemeldetes Gerät kann ein neues Passwort setzen; Ersatzcodes
        vertreten einen verlorenen zweiten Faktor. Fehlt beides, sperren Sie das Konto und laden Sie die Person neu ein;
        Kolleg:innen geben den Schlüssel des Teams weiter. Lassen Sie deshalb kein Team aus einer Person bestehen: Wer
        einen Schlüssel allein hat, kann ihn für alle verlieren.
      </p>

      <h3>Was ein Träger tut</h3>
      <p>
        Geräte merken sich die Schlüssel, die sie gesehen haben, und halten an, wenn andere gezeigt werden. Ob die
        allerersten die richtigen waren, können sie nicht wissen. Ein Träger, der Schlüssel bestätigt, macht diese Lücke
        enger: Ein Team gibt seinen Schlüssel nur bestätigten Kolleg:innen, und Ratsuchende sehen, wessen Schlüssel
        bestätigt sind.
      </p>
      <ol>
        <li>
          Erzeugen Sie einen Prüfschlüssel auf einem Rechner, der abseits steht (<code>jmd certificate-key</code>). Er
          braucht dieses Programm, kein Netz und keine Datenbank. Die Datei ist der geheime Teil: Bewahren Sie sie und
          eine Kopie dort auf, wo kein Server ist.
        </li>
        <li>
          Tragen Sie den öffentlichen Teil beim Träger ein, unter Träger in den{' '}
          <a href="/admin/?lang=de">Seiten für Fachkräfte</a>. Ab dann bekommen nur noch bestätigte Kolleg:innen den
          Schlüssel ihres Teams.
        </li>
        <li>
          Eine Teamleitung findet am Schreibtisch eine Zeile Text und gibt sie auf beliebigem Weg weiter; sie enthält
          kein Geheimnis. Beantworten Sie sie mit einer Bescheinigung (<code>jmd certify</code>). Die Teamleitung fügt
          sie ein und bestätigt von da an Kolleg:innen, nachdem beide sechs Wörter verglichen haben.
        </li>
        <li>
          Bestätigen Sie neu, bevor die Tage um sind. Wer einen Standort verlässt, ist dort sofort nicht mehr bestätigt.
        </li>
      </ol>
      <p>
        Wechseln Sie den Prüfschlüssel nicht ohne Not: Jedes Gerät, das den alten gesehen hat, sendet nichts mehr, bis
        verglichen wurde. Wer den geheimen Teil hat, kann falsche Personen benennen; wer ihn verliert, macht einen
        neuen, und das ist ein solcher Wechsel.
      </p>

      <h3>Was der Betrieb aufbewahrt</h3>
      <ul>
        <li>
          <strong>Die Datenbank.</strong> Was Menschen schrieben, ist auch in einer Kopie verschlossen. Was gelöscht
          wurde, lebt in ihr weiter, bis die Kopie gelöscht ist. Eine alte Kopie, die eingespielt wird, zeigt ältere
          Schlüssel; Geräte halten dann an.
        </li>
        <li>
          <strong>
            <code>server.key</code>
          </strong>{' '}
          im Datenverzeichnis, oder dieselben 64 Ziffern als <code>SECRET_KEY</code>. Er verschließt die Geheimnisse der
          Authenticator-Apps und die E-Mail-Adressen für Hinweise. Bewahren Sie eine Kopie getrennt von den Kopien der
          Datenbank auf: Beide zusammen öffnen diese zwei, aber nichts, was Menschen geschrieben haben. Ohne ihn richten
          Fachkräfte ihren zweiten Faktor neu ein und kommen mit Ersatzcodes oder Passkeys hinein.
        </li>
        <li>
          <strong>Die Adresse.</strong> Setzen Sie <code>PUBLIC_URL</code>: Passkeys hängen daran, und Anfragen von
          Seiten anderer Adressen werden abgelehnt. Setzen Sie <code>NODE_ENV=production</code>, damit Konten der
          Vorführung abgelehnt werden.
        </li>
      </ul>
      <p>
        Ein Cookie hält die Anmeldung; kein Skript kann es lesen. Ein eigenes Gerät bewahrt Schlüssel auf, die sich
        benutzen, aber nicht auslesen lassen. Ein fremdes hat Schlüssel nur, solange die Seite offen ist. Zwei Dinge
        gibt es noch nicht: Aufbewahrungsfristen stehen bei jedem Träger, aber nichts wird danach gelöscht; Adressen für
        Hinweise werden aufbewahrt, aber keine E-Mail wird verschickt.
      </p>
    </>
  );
}
