import '@jmd-digital/widgets/quiz';
