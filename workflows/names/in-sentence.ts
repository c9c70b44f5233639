// English short names that take the article in a sentence: "the Republic of Korea", but "Georgia".

const WITH_ARTICLE = /^(?:Bahamas|Central African Republic|Comoros|Congo|Cook Islands|Democratic |Dominican Republic|European Union|Gambia|Holy See|Islamic Republic|Lao |Marshall Islands|Netherlands|Niger$|Philippines|Plurinational|Republic of|Russian Federation|Solomon Islands|State of|Sudan$|Syrian|United )/

export function nameInSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name
}
