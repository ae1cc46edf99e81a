export function HttpClient() {
  throw new Error('This action requests no OIDC token.')
}
export const BearerCredentialHandler = HttpClient
