import '../layout/site.css';
import { render } from 'preact';
import { Gallery } from './gallery.tsx';
import { Playground } from './playground.tsx';

const playground = document.querySelector<HTMLElement>('#playground');
const loader = document.documentElement.dataset.loader ?? '';
if (playground) render(<Playground loader={loader} />, playground);

const gallery = document.querySelector('#gallery');
if (gallery) render(<Gallery />, gallery);
