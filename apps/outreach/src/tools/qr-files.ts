const NAMESPACE = 'http://www.w3.org/2000/svg';
/** Pixels of one dark or light field: sharp up to the size of a poster. */
const FIELD = 24;

/** A drawing of a QR code as a file of its own: with its colours, which the page's styles gave it. */
export function svgFile(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', NAMESPACE);
  copy.removeAttribute('class');
  const [paper, ink] = copy.querySelectorAll('path');
  paper?.setAttribute('fill', '#fff');
  ink?.setAttribute('fill', '#000');
  const { width, height } = drawn.viewBox.baseVal;
  copy.setAttribute('width', `${width}mm`);
  copy.setAttribute('height', `${height}mm`);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as pixels. */
export async function toPng(source: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  const side = Number(/viewBox="0 0 (\d+)/.exec(source)?.[1] ?? 0) * FIELD;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures');
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, side, side);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came out'))), 'image/png'),
  );
}
