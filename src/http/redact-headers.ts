import type { HttpHeaders } from './request.ts'

/** Headers whose values are read without secrets, as servers repeat them in addresses that they redirect to. */
export function redactHeaders(headers: HttpHeaders, redact: (text: string) => string): HttpHeaders {
  return {
    get: (name) => {
      const value = headers.get(name)
      return value === null ? null : redact(value)
    },
    *[Symbol.iterator]() {
      for (const [name, value] of headers) yield [name, redact(value)]
    },
  }
}
