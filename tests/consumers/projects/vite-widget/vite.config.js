// biome-ignore lint/style/noDefaultExport: Vite reads this one.
export default { build: { rollupOptions: { input: ['index.html', 'posts.html', 'quiz.html'] } } };
