// @digitalbazaar/vc-bitstring-status-list: are the lists that a credential names right, and what do they say of it?
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite as ecdsa} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {cryptosuite as eddsa} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {load, loaderOf} from './known.mjs';

const {credential, known} = load(process.argv.slice(2));

const result = await checkStatus({
  credential,
  suite: [eddsa, ecdsa].map(cryptosuite => new DataIntegrityProof({cryptosuite})),
  documentLoader: loaderOf(known)
});
const said = Object.fromEntries((result.results ?? [])
  .map(({credentialStatus, status}) => [credentialStatus.statusPurpose, status]));
console.log(JSON.stringify({verified: result.verified, ...said, reason: result.error?.message}));
process.exit(result.verified ? 0 : 1);
