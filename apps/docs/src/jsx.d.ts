import 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'jmd-finder': HTMLAttributes<HTMLElement> & {
        'postal-code'?: string;
        topic?: string;
        language?: string;
        theme?: 'light' | 'dark' | 'auto';
      };
    }
  }
}
