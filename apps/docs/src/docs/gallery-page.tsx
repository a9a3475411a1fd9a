import { COLOURS, contrast, PAIRS } from '@jmd-digital/ui';
import { TableScroll } from '@jmd-digital/ui/app';
import { DocsLayout } from './layout.tsx';

/** The parts, live, and the contrast of every pair of colours that may meet. */
export function GalleryPage() {
  return (
    <DocsLayout path="/docs/gallery/">
      <h1>Gallery of parts</h1>
      <p class="lead">
        One family for widgets, apps and pages. Switch direction and theme to see that each part follows.
      </p>
      <h2>Parts</h2>
      <div id="gallery">
        <noscript>
          <p>The gallery needs JavaScript.</p>
        </noscript>
      </div>
      <h2>Contrast</h2>
      <p>Measured for every pair, light and dark; a test fails below the last column.</p>
      <TableScroll label="Contrast of colour pairs">
        <table>
          <thead>
            <tr>
              <th scope="col">pair</th>
              <th scope="col">light</th>
              <th scope="col">dark</th>
              <th scope="col">at least</th>
            </tr>
          </thead>
          <tbody>
            {PAIRS.map(({ front, back, atLeast }) => (
              <tr key={`${front} ${back}`}>
                <td>
                  <code>
                    {front} on {back}
                  </code>
                </td>
                <td>{contrast(COLOURS[front].light, COLOURS[back].light).toFixed(1)}</td>
                <td>{contrast(COLOURS[front].dark, COLOURS[back].dark).toFixed(1)}</td>
                <td>{atLeast}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </DocsLayout>
  );
}
