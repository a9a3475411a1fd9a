import '../layout/site.css';

/** A deep link such as `/?postal-code=01067&topic=housing` presets the finder; it checks what it is given itself. */
const finder = document.querySelector('jmd-finder');
const asked = new URLSearchParams(location.search);
for (const name of ['postal-code', 'language', 'topic']) {
  const value = asked.get(name);
  if (finder && value !== null) finder.setAttribute(name, value);
}
