// jose beside ./meshe jose. Arguments: make FOLDER writes keys and what each secured, for us to verify; verify TOKEN KEY TYPE says whether ours is right.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK} from 'jose';
import {report} from './known.mjs';

const ISSUER = 'https://issuer.example/7';
const CURVES = {ES256: 'p256', ES384: 'p384', ES512: 'p521', EdDSA: 'ed25519'};
const CREDENTIAL = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0011',
  type: ['VerifiableCredential'],
  issuer: ISSUER,
  credentialSubject: {id: 'did:example:learner'}
};

async function make(folder) {
  mkdirSync(folder, {recursive: true});
  for (const [alg, name] of Object.entries(CURVES)) {
    const {publicKey, privateKey} = await generateKeyPair(alg, {extractable: true, ...(alg === 'EdDSA' && {crv: 'Ed25519'})});
    const id = `${ISSUER}#${name}`;
    const method = {
      id, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk: await exportJWK(publicKey), secretKeyJwk: await exportJWK(privateKey)
    };
    const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(CREDENTIAL)))
      .setProtectedHeader({alg, typ: 'vc+jwt', cty: 'vc', kid: id})
      .sign(privateKey);
    writeFileSync(join(folder, `${name}.key.json`), JSON.stringify(method));
    writeFileSync(join(folder, `${name}.token`), token);
  }
  console.log(JSON.stringify(Object.values(CURVES)));
}

/** Of an SD-JWT, what its issuer signed. */
async function verify(tokenFile, keyFile, type) {
  try {
    const method = JSON.parse(readFileSync(keyFile, 'utf8'));
    const token = readFileSync(tokenFile, 'utf8').split('~')[0];
    const alg = Object.keys(CURVES).find(name => method.id.endsWith(CURVES[name]));
    const key = await importJWK(method.publicKeyJwk, alg);
    const {payload, protectedHeader} = await compactVerify(token, key, {algorithms: [alg]});
    const said = JSON.parse(new TextDecoder().decode(payload));
    const right = protectedHeader.typ === type && (said.issuer ?? said.holder) === ISSUER;
    report(right, right ? [] : [`typ ${protectedHeader.typ}`]);
  } catch (error) {
    report(false, [error.message]);
  }
}

const [verb, ...rest] = process.argv.slice(2);
await (verb === 'make' ? make(...rest) : verify(...rest));
