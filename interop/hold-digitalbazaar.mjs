// @digitalbazaar/vc as a holder: shows a part of a credential. Arguments: the credential with its base proof, the file to write, JSON pointers.
import {writeFileSync} from 'node:fs';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {createDiscloseCryptosuite} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {contexts, loaderOf, read} from './known.mjs';

const [credential, shown, ...selectivePointers] = process.argv.slice(2);
const suite = new DataIntegrityProof({cryptosuite: createDiscloseCryptosuite({selectivePointers})});
writeFileSync(shown, JSON.stringify(
  await vc.derive({verifiableCredential: read(credential), suite, documentLoader: loaderOf(contexts())})));
console.log('shown');
