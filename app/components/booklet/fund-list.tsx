// Funds in a few words: the amount and the donor, in the order they were recorded.

import { useReader, useWords } from '#app/components/index.ts'

export type FundShown = { donor: string; amount: number; currency: string }

export function FundList({ funds }: { funds: readonly FundShown[] }) {
  const words = useWords()
  const figure = useAmount()
  if (funds.length === 0) return <p className="small soft">{words('booklet.home.fundsNone')}</p>
  return (
    <ul className="list small" role="list">
      {funds.map((fund, index) => <li key={index}>{words('booklet.home.fund', { ...fund, amount: figure(fund.amount) })}</li>)}
    </ul>
  )
}

/** "60,000" in the reader's figures. */
export function useAmount(): (amount: number) => string {
  const { language } = useReader()
  return (amount) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 2 }).format(amount)
}
