export { defineQuiz } from './define-quiz.ts';
export { defineFinder, type FinderDefaults, type JmdFoundDetail } from './finder/element.tsx';
export { definePosts, type PostsDefaults } from './posts/element.tsx';
export type { JmdQuizDoneDetail, QuizDefaults } from './quiz/element.tsx';
