// @digitalbazaar/vc against a running VC-API: what one issues, derives or presents, the other verifies, and neither verifies it changed.
// Argument: the address of the exchange. Prints a line for each trial; ends with 1 if one went wrong.
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

// the server's certificate is its own
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const [base] = process.argv.slice(2);
const known = contexts();
known.set(suiteContext.constants.CONTEXT_URL, suiteContext.contexts.get(suiteContext.constants.CONTEXT_URL));
const fromKnown = loaderOf(known);

/** A did:key is its own document. */
async function documentLoader(url) {
  if (!url.startsWith('did:key:')) {
    return fromKnown(url);
  }
  const did = url.split('#')[0];
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  const key = {'@context': 'https://w3id.org/security/multikey/v1', id, type: 'Multikey', controller: did, publicKeyMultibase};
  const document = url.includes('#') ? key :
    {'@context': 'https://www.w3.org/ns/did/v1', id: did, verificationMethod: [key], assertionMethod: [id], authentication: [id]};
  return {contextUrl: null, documentUrl: url, document};
}

let failures = 0;
async function trial(name, act) {
  let right;
  let reason = '';
  try {
    right = await act();
  } catch (error) {
    right = false;
    reason = `${error.message} ${JSON.stringify(error.details ?? error.errors ?? {})}`.slice(0, 400);
  }
  failures += right ? 0 : 1;
  console.log(`${right ? 'right' : 'wrong'} ${name} ${reason}`);
}

async function post(path, body) {
  const response = await fetch(`${base}/vc-api/${path}`, {
    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)
  });
  return {status: response.status, body: await response.json()};
}
async function issued(suite, credential, options = {}) {
  const {status, body} = await post(`${suite}/credentials/issue`, {credential, options});
  if (status !== 201) {
    throw new Error(`issue answered ${status} ${JSON.stringify(body).slice(0, 300)}`);
  }
  return body.verifiableCredential;
}
const weVerify = async (suite, verifiableCredential) => {
  const {status, body} = await post(`${suite}/credentials/verify`, {verifiableCredential, options: {checks: ['proof']}});
  if (status !== 200 && status !== 400) {
    throw new Error(`verify answered ${status}`);
  }
  return body.verified && status === 200;
};

const verifying = [
  eddsaRdfc, ecdsaRdfc, eddsaJcs.createVerifyCryptosuite(), ecdsaJcs.createVerifyCryptosuite(), ecdsaSd.createVerifyCryptosuite()
].map(cryptosuite => new DataIntegrityProof({cryptosuite}));
const theyVerify = async credential => {
  const result = await vc.verifyCredential({
    credential, suite: verifying, documentLoader, checkStatus: async () => ({verified: true})
  });
  return result.verified;
};

async function keyOf(multikey, options) {
  const pair = await multikey.generate(options);
  const did = `did:key:${pair.publicKeyMultibase}`;
  pair.controller = did;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  return {did, signer: pair.signer()};
}

const credential = (issuer, more = []) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', ...more],
  id: `urn:uuid:${crypto.randomUUID()}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  ...(issuer ? {issuer} : {}),
  name: 'Reading the weather',
  validFrom: '2026-01-15T10:00:00Z',
  credentialSubject: {
    id: 'did:example:learner',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0002', type: ['Achievement'], name: 'Reading the weather',
      description: 'Fronts, clouds and what they announce.', criteria: {narrative: 'A written examination.'}, creditsAvailable: 2.5
    }
  }
});
const changed = document => ({...structuredClone(document), name: 'Reading the wether'});

for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019', 'ecdsa-jcs-2019']) {
  const ours = await issued(suite, credential());
  await trial(`${suite}: they verify ours`, () => theyVerify(ours));
  await trial(`${suite}: they refuse ours changed`, async () => !await theyVerify(changed(ours)));
}

const edwards = await keyOf(Ed25519Multikey);
const p256 = await keyOf(EcdsaMultikey, {curve: 'P-256'});
const p384 = await keyOf(EcdsaMultikey, {curve: 'P-384'});
const integrity = (key, cryptosuite) => new DataIntegrityProof({signer: key.signer, cryptosuite});
const theirs = [
  ['eddsa-rdfc-2022', edwards, integrity(edwards, eddsaRdfc)],
  ['eddsa-jcs-2022', edwards, integrity(edwards, eddsaJcs.createSignCryptosuite())],
  ['ecdsa-rdfc-2019', p256, integrity(p256, ecdsaRdfc)],
  ['ecdsa-rdfc-2019', p384, integrity(p384, ecdsaRdfc)],
  ['ecdsa-jcs-2019', p256, integrity(p256, ecdsaJcs.createSignCryptosuite())],
  ['ecdsa-jcs-2019', p384, integrity(p384, ecdsaJcs.createSignCryptosuite())],
  ['Ed25519Signature2020', edwards, new Ed25519Signature2020({signer: edwards.signer}), [suiteContext.constants.CONTEXT_URL]]
];
for (const [name, key, suite, more] of theirs) {
  const signed = await vc.issue({credential: credential(key.did, more), suite, documentLoader});
  const kind = key.signer.algorithm ?? '';
  await trial(`${name} ${kind}: we verify theirs`, () => weVerify(name, signed));
  await trial(`${name} ${kind}: we refuse theirs changed`, async () => !await weVerify(name, changed(signed)));
}

// a part of it, by us or by them
const selectivePointers = ['/credentialSubject/achievement/description', '/credentialSubject/id'];
const theyDerive = verifiableCredential => vc.derive({
  verifiableCredential, documentLoader,
  suite: new DataIntegrityProof({cryptosuite: ecdsaSd.createDiscloseCryptosuite({selectivePointers})})
});
async function weDerive(verifiableCredential) {
  const {status, body} = await post('ecdsa-sd-2023/credentials/derive', {verifiableCredential, options: {selectivePointers}});
  if (status !== 201) {
    throw new Error(`derive answered ${status} ${JSON.stringify(body).slice(0, 300)}`);
  }
  return body.verifiableCredential;
}
const ourBase = await issued('ecdsa-sd-2023', credential(), {mandatoryPointers: ['/name']});
const theirBase = await vc.issue({
  credential: credential(p256.did), documentLoader,
  suite: integrity(p256, ecdsaSd.createSignCryptosuite({mandatoryPointers: ['/issuer', '/name']}))
});
for (const [name, shown] of [
  ['issued by us, derived by them', await theyDerive(ourBase)],
  ['issued by us, derived by us', await weDerive(ourBase)],
  ['issued by them, derived by us', await weDerive(theirBase)],
  ['issued by them, derived by them', await theyDerive(theirBase)]
]) {
  await trial(`ecdsa-sd-2023 ${name}: they verify it`, () => theyVerify(shown));
  await trial(`ecdsa-sd-2023 ${name}: we verify it`, () => weVerify('ecdsa-sd-2023', shown));
  await trial(`ecdsa-sd-2023 ${name}: we refuse it changed`, async () => !await weVerify('ecdsa-sd-2023', changed(shown)));
  await trial(`ecdsa-sd-2023 ${name}: it shows no criteria`, () => !shown.credentialSubject.achievement.criteria);
}

// a presentation by them, for us
const domain = 'verifier.example';
for (const [name, key, cryptosuite] of [['eddsa-rdfc-2022', edwards, eddsaRdfc], ['ecdsa-rdfc-2019', p256, ecdsaRdfc]]) {
  const presentation = vc.createPresentation({
    holder: key.did, verifiableCredential: [await issued(name, credential()), await weDerive(ourBase)]
  });
  const verifiablePresentation = await vc.signPresentation({
    presentation, suite: integrity(key, cryptosuite), challenge: 'abc', domain, documentLoader
  });
  const verified = async options => {
    const {status, body} = await post(`${name}/presentations/verify`, {verifiablePresentation, options});
    if (status === 400 && options.challenge === 'abc') {
      throw new Error(JSON.stringify(body).slice(0, 400));
    }
    return body.verified;
  };
  await trial(`${name}: we verify their presentation`, () => verified({challenge: 'abc', domain}));
  await trial(`${name}: we refuse it replayed`, async () => !await verified({challenge: 'abd', domain}));
}
process.exit(failures === 0 ? 0 : 1);
