import fc from 'fast-check'

// One seed for everybody: a run that fails here fails on every machine. Raise the number to search further.
fc.configureGlobal({ seed: 20_261_122 })

export { fc }
