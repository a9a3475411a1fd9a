import '../layout/site.css';
import { render } from 'preact';
import { Gallery } from './gallery.tsx';
import { Playground } from './playground.tsx';
import { PostsBuilder } from './posts-builder.tsx';
import { QuizBuilder } from './quiz-builder.tsx';

const playground = document.querySelector<HTMLElement>('#playground');
const loader = document.documentElement.dataset.loader ?? '';
if (playground) render(<Playground loader={loader} />, playground);

const posts = document.querySelector<HTMLElement>('#posts-builder');
if (posts) render(<PostsBuilder loader={loader} />, posts);

const quiz = document.querySelector<HTMLElement>('#quiz-builder');
if (quiz) render(<QuizBuilder loader={loader} stations={JSON.parse(quiz.dataset.stations ?? '[]')} />, quiz);

const gallery = document.querySelector('#gallery');
if (gallery) render(<Gallery />, gallery);
