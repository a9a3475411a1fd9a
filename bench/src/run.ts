import { benchBytes } from './bytes.ts';
import { benchHttp } from './http.ts';
import { show } from './report.ts';
import { benchRule } from './rule.ts';

show('First view of the widget, gzip, against its budget', benchBytes());
show('Finder rule', await benchRule());
show('Over HTTP', await benchHttp());
