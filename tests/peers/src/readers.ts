import { spawn } from 'node:child_process';

/** Runs a program on an input; gives what it said, and fails with what it complained of. */
function read(command: string, args: readonly string[], input: string): Promise<{ said: string; complaint: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { PATH: '/usr/bin:/bin', PYTHONIOENCODING: 'utf-8', LANG: 'C.UTF-8' } });
    let [said, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      complaint += chunk;
    });
    child.once('error', reject);
    child.once('close', () => resolve({ said, complaint }));
    child.stdin.on('error', reject).end(input);
  });
}

/** What libxml2 complains of; empty where an XML is well-formed. */
export async function xmllint(xml: string): Promise<string> {
  return (await read('/usr/bin/xmllint', ['--noout', '--nonet', '-'], xml)).complaint;
}

/** Debian's own Python: the packages are there, whatever other Python a machine has. */
async function python(program: string, input: string): Promise<unknown> {
  const { said, complaint } = await read('/usr/bin/python3', ['-c', program], input);
  if (complaint !== '') throw new Error(complaint);
  return JSON.parse(said);
}

interface FeedInPython {
  /** What is wrong with it; empty where nothing is. */
  bozo: string;
  version: string;
  entries: {
    id: string;
    link: string;
    title: string;
    published: string;
    updated: string;
    content: string;
    enclosure: { type: string; length: string } | null;
  }[];
}

const FEEDPARSER = `
import feedparser, json, sys, time
feed = feedparser.parse(sys.stdin.buffer.read(), sanitize_html=False, resolve_relative_uris=False)
at = lambda moment: time.strftime('%Y-%m-%dT%H:%M:%SZ', moment)
print(json.dumps({
  'bozo': str(feed.bozo_exception) if feed.bozo else '',
  'version': feed.version,
  'entries': [{
    'id': entry.id, 'link': entry.link, 'title': entry.title,
    'published': at(entry.published_parsed), 'updated': at(entry.updated_parsed),
    'content': entry.content[0].value if 'content' in entry else entry.summary,
    'enclosure': next(({'type': each.type, 'length': each.length} for each in entry.enclosures), None),
  } for entry in feed.entries],
}))`;

/** A feed as feedparser reads it. */
export const feedInPython = (xml: string) => python(FEEDPARSER, xml) as Promise<FeedInPython>;

const ICALENDAR = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([{
  'summary': str(event['summary']), 'location': str(event['location']), 'description': str(event.get('description', '')),
  'start': event['dtstart'].dt.isoformat(), 'end': event['dtend'].dt.isoformat(),
} for event in calendar.walk('vevent')]))`;

interface EventInPython {
  summary: string;
  location: string;
  description: string;
  start: string;
  end: string;
}

/** Events of a calendar as icalendar reads them. */
export const eventsInPython = (calendar: string) => python(ICALENDAR, calendar) as Promise<EventInPython[]>;
