/** Stands for a style sheet, picture or font that Vite would replace by its address. */
export default '/assets/stub'
