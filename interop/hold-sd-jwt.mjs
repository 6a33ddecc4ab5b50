// @sd-jwt/sd-jwt-vc as a wallet: checks what it was issued, shows a part of it with a proof that it holds the key, and checks
// that as a verifier would. Arguments: the SD-JWT VC, the DID document of its issuer, the wallet's private key (PKCS#8 PEM),
// where to write the presentation, the time (seconds since 1970).
import {createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {SDJwtVcInstance} from '@sd-jwt/sd-jwt-vc';
import {read, report} from './known.mjs';

const [issuedFile, didFile, walletKeyFile, presentationFile, time] = process.argv.slice(2);
const issued = readFileSync(issuedFile, 'utf8');
const {kid} = JSON.parse(Buffer.from(issued.split('.')[0], 'base64url'));
const wallet = createPrivateKey(readFileSync(walletKeyFile));
const es256 = jwk => (data, signature) => verify('sha256', Buffer.from(data),
  {key: createPublicKey({key: jwk, format: 'jwk'}), dsaEncoding: 'ieee-p1363'}, Buffer.from(signature, 'base64url'));

try {
  const method = read(didFile).verificationMethod.find(one => one.id === kid);
  const sdjwt = new SDJwtVcInstance({
    verifier: es256(method.publicKeyJwk),
    kbVerifier: (data, signature, payload) => es256(payload.cnf.jwk)(data, signature),
    kbSigner: data => sign('sha256', Buffer.from(data), {key: wallet, dsaEncoding: 'ieee-p1363'}).toString('base64url'),
    kbSignAlg: 'ES256',
    hasher: (data, alg) => createHash(alg.replace('-', '')).update(Buffer.from(data)).digest(),
    hashAlg: 'sha-256',
    saltGenerator: length => randomBytes(length).toString('base64url')
  });
  const now = Number(time);
  await sdjwt.verify(issued, {currentDate: now});
  const presentation = await sdjwt.present(issued, {credentialSubject: {familyName: true}}, {
    kb: {payload: {iat: now, aud: 'https://employer.example', nonce: 'a-fresh-nonce-of-the-employer'}}
  });
  await sdjwt.verify(presentation, {currentDate: now, keyBindingNonce: 'a-fresh-nonce-of-the-employer'});
  writeFileSync(presentationFile, presentation);
  report(true, [Object.keys(await sdjwt.getClaims(presentation))]);
} catch (error) {
  report(false, [error.message]);
}
