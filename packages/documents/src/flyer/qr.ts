import { encode } from 'uqr';

/** How much of a code may be dirty or torn: 15 % (M). Around it four modules stay white (ISO/IEC 18004). */
const OPTIONS = { ecc: 'M', border: 4 } as const;

/** A QR code as a drawing in SVG, one path, and how many modules wide it is with the white around it. */
export function qrCode(text: string): { svg: string; modules: number } {
  const { size, data } = encode(text, OPTIONS);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`;
  return { svg, modules: size };
}
