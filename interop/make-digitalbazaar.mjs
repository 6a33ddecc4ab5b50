// @digitalbazaar: badges signed in every way its packages know, for us to verify. Argument: the folder to write them to.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {Ed25519Signature2020, suiteContext} from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as eddsaRdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {contexts, loaderOf} from './known.mjs';

const [folder] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});
const known = contexts();
known.set(suiteContext.constants.CONTEXT_URL, suiteContext.contexts.get(suiteContext.constants.CONTEXT_URL));
const documentLoader = loaderOf(known);

/** A fresh key whose DID is the key itself. */
async function keyOf(multikey, options) {
  const pair = await multikey.generate(options);
  const did = `did:key:${pair.publicKeyMultibase}`;
  pair.controller = did;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  return {did, signer: pair.signer()};
}

const badge = (issuer, more = []) => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ...more
  ],
  id: 'urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Reading the weather',
  issuer: {id: issuer, type: ['Profile'], name: 'Imagined Academy'},
  validFrom: '2026-01-15T10:00:00Z',
  credentialSubject: {
    id: 'did:example:learner',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0002',
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: 'Reading the weather',
      description: 'Fronts, clouds and what they announce.',
      criteria: {narrative: 'A written examination.'},
      creditsAvailable: 2.5
    }
  }
});

async function write(name, credential, suite) {
  const signed = await vc.issue({credential, suite, documentLoader});
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(signed));
  return signed;
}

const edwards = await keyOf(Ed25519Multikey);
const p256 = await keyOf(EcdsaMultikey, {curve: 'P-256'});
const p384 = await keyOf(EcdsaMultikey, {curve: 'P-384'});
const integrity = (key, cryptosuite) => new DataIntegrityProof({signer: key.signer, cryptosuite});

await write('eddsa-rdfc-2022', badge(edwards.did), integrity(edwards, eddsaRdfc));
await write('ecdsa-rdfc-2019-p256', badge(p256.did), integrity(p256, ecdsaRdfc));
await write('ecdsa-rdfc-2019-p384', badge(p384.did), integrity(p384, ecdsaRdfc));
await write('eddsa-jcs-2022', badge(edwards.did), integrity(edwards, eddsaJcs.createSignCryptosuite()));
await write('ecdsa-jcs-2019-p256', badge(p256.did), integrity(p256, ecdsaJcs.createSignCryptosuite()));
await write('ecdsa-jcs-2019-p384', badge(p384.did), integrity(p384, ecdsaJcs.createSignCryptosuite()));
await write('ed25519-signature-2020', badge(edwards.did, [suiteContext.constants.CONTEXT_URL]),
  new Ed25519Signature2020({signer: edwards.signer}));

// ecdsa-sd-2023: the issuer's base proof, then what the holder shows of it
const base = await write('ecdsa-sd-2023-base', badge(p256.did), integrity(p256, ecdsaSd.createSignCryptosuite({
  mandatoryPointers: ['/issuer', '/validFrom', '/credentialSubject/achievement/name']
})));
const shown = await vc.derive({
  verifiableCredential: base,
  suite: new DataIntegrityProof({cryptosuite: ecdsaSd.createDiscloseCryptosuite({
    selectivePointers: ['/credentialSubject/achievement/description', '/credentialSubject/id']
  })}),
  documentLoader
});
writeFileSync(join(folder, 'ecdsa-sd-2023-derived.json'), JSON.stringify(shown));
console.log('made');
