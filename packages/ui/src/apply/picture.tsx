import { type ComponentChild, h } from 'preact';

/** A drawing as data: name, attributes, what is in it. Made from our SVG files at build time; no text is ever parsed in a page. */
export type PictureNode = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children?: readonly PictureNode[],
];

const draw = ([tag, attributes, children = []]: PictureNode, key: number): ComponentChild =>
  h(tag, { ...attributes, key }, children.map(draw));

/** A drawing with its description, or decorative where the words beside it say the same. */
export function Picture({
  drawing: [, attributes, children = []],
  alt,
}: {
  drawing: PictureNode;
  alt?: string | undefined;
}) {
  return (
    <svg
      class="q-picture"
      viewBox={attributes.viewBox ?? '0 0 96 96'}
      focusable="false"
      role={alt ? 'img' : undefined}
      aria-label={alt}
      aria-hidden={alt ? undefined : 'true'}
    >
      {children.map(draw)}
    </svg>
  );
}
