// jose: is the token's signature right under the key its header names? Arguments: the token, the DID document with the keys.
import {readFileSync} from 'node:fs';
import {compactVerify, decodeProtectedHeader, importJWK} from 'jose';
import {read, report} from './known.mjs';

const [tokenFile, didFile] = process.argv.slice(2);
const token = readFileSync(tokenFile, 'utf8');
try {
  const {kid, alg} = decodeProtectedHeader(token);
  const {publicKeyJwk} = read(didFile).verificationMethod.find(method => method.id === kid);
  const {payload} = await compactVerify(token, await importJWK(publicKeyJwk, alg));
  const claims = JSON.parse(new TextDecoder().decode(payload));
  const consistent = claims.iss === (claims.issuer.id ?? claims.issuer) && claims.jti === claims.id;
  report(consistent, consistent ? [] : ['the registered claims contradict the credential']);
} catch (error) {
  report(false, [error.message]);
}
