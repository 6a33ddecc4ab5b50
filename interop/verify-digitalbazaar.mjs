// @digitalbazaar/vc: is the proof right, and is the key one its controller lists for assertions?
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite as ecdsa} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {createVerifyCryptosuite} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import {cryptosuite as eddsa} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {load, loaderOf, report} from './known.mjs';

const {credential, known} = load(process.argv.slice(2));

const result = await vc.verifyCredential({
  credential,
  suite: [eddsa, ecdsa, createVerifyCryptosuite()].map(cryptosuite => new DataIntegrityProof({cryptosuite})),
  documentLoader: loaderOf(known),
  // the library insists on a status check where there is a status; the status list has its own test
  checkStatus: async () => ({verified: true}),
  now: new Date(credential.validFrom)
});
report(result.verified, (result.error?.errors ?? [result.error]).filter(Boolean)
  .map(error => `${error.message} ${JSON.stringify(error.details ?? {})}`.slice(0, 500)));
