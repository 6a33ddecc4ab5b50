// jose and @sd-jwt/sd-jwt-vc: badges as VC-JWT and micro-credentials as SD-JWT VC, for us to verify. Argument: the folder to write them to.
import {createHash, generateKeyPairSync, randomBytes, sign} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {SDJwtVcInstance} from '@sd-jwt/sd-jwt-vc';
import {SignJWT} from 'jose';

const [folder] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});
const write = (name, text) => writeFileSync(join(folder, name), text);

/** A fresh key with the DID that is the key itself. */
async function keyOf(type, options, multikeyOf) {
  const {privateKey, publicKey} = generateKeyPairSync(type, options);
  const jwk = publicKey.export({format: 'jwk'});
  const {publicKeyMultibase} = await multikeyOf(jwk);
  return {privateKey, jwk, did: `did:key:${publicKeyMultibase}`, kid: `did:key:${publicKeyMultibase}#${publicKeyMultibase}`};
}
const p256 = () => keyOf('ec', {namedCurve: 'P-256'}, jwk => EcdsaMultikey.fromJwk({jwk}).then(key => key.export({publicKey: true})));
const edwards = () => keyOf('ed25519', {}, jwk => Ed25519Multikey.fromJwk({jwk}).then(key => key.export({publicKey: true})));

const id = 'urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0003';
const badge = issuer => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Reading the weather',
  issuer: {id: issuer, type: ['Profile'], name: 'Imagined Academy'},
  validFrom: '2026-01-15T10:00:00Z',
  credentialSubject: {
    id: 'did:example:learner',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0004',
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: 'Reading the weather',
      description: 'Fronts, clouds and what they announce.',
      criteria: {narrative: 'A written examination.'}
    }
  }
});
const registered = credential => ({
  ...credential, iss: credential.issuer.id, sub: credential.credentialSubject.id, jti: credential.id,
  nbf: Date.parse(credential.validFrom) / 1000
});

for (const [alg, key] of [['ES256', await p256()], ['EdDSA', await edwards()]]) {
  const credential = badge(key.did);
  const jwt = (payload, header) => new SignJWT(payload).setProtectedHeader({alg, ...header}).sign(key.privateKey);
  write(`badge-kid-${alg}.jwt`, await jwt(registered(credential), {typ: 'vc+jwt', kid: key.kid}));
  write(`badge-plain-${alg}.jwt`, await jwt(credential, {typ: 'vc+jwt', cty: 'vc', kid: key.kid, iss: key.did}));
  write(`badge-jwk-${alg}.jwt`, await jwt(registered(credential), {typ: 'JWT', jwk: key.jwk}));
}

// SD-JWT VC, issued to a wallet's key and presented with a proof that the wallet holds it
const issuer = await p256();
const wallet = await p256();
const es256 = key => data =>
  sign('sha256', Buffer.from(data), {key: key.privateKey, dsaEncoding: 'ieee-p1363'}).toString('base64url');
const sdjwt = new SDJwtVcInstance({
  signer: es256(issuer),
  signAlg: 'ES256',
  kbSigner: es256(wallet),
  kbSignAlg: 'ES256',
  hasher: (data, alg) => createHash(alg.replace('-', '')).update(Buffer.from(data)).digest(),
  hashAlg: 'sha-256',
  saltGenerator: length => randomBytes(length).toString('base64url')
});
const claims = {
  iss: issuer.did,
  iat: Date.parse('2026-01-15T10:00:00Z') / 1000,
  vct: 'urn:eudi:micro_credential:1',
  cnf: {jwk: wallet.jwk},
  credentialSubject: {
    givenName: 'Ada',
    familyName: 'Imagined',
    achievement: {name: 'Reading the weather', description: 'Fronts, clouds and what they announce.', ECTS: 2.5}
  }
};
const issued = await sdjwt.issue(claims, {credentialSubject: {_sd: ['givenName', 'familyName']}}, {header: {kid: issuer.kid}});
write('issued.sd-jwt', issued);
write('presented.sd-jwt', await sdjwt.present(issued, {credentialSubject: {givenName: true}}, {
  kb: {payload: {iat: Date.parse('2026-02-01T10:00:00Z') / 1000, aud: 'https://employer.example', nonce: 'n-0S6_WzA2Mj'}}
}));
console.log('made');
