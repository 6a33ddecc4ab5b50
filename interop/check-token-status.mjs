// @sd-jwt/jwt-status-list and jose: is the status list token signed by the key of its certificate, and what does it say of a position?
import {readFileSync} from 'node:fs';
import {getListFromStatusListJWT} from '@sd-jwt/jwt-status-list';
import {decodeProtectedHeader, importX509, jwtVerify} from 'jose';

const [file, address, index] = process.argv.slice(2);
const token = readFileSync(file, 'utf8');
const [certificate] = decodeProtectedHeader(token).x5c;
const key = await importX509(`-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`, 'ES256');

const {payload} = await jwtVerify(token, key, {typ: 'statuslist+jwt', subject: address, requiredClaims: ['iat', 'exp', 'ttl']});
const list = getListFromStatusListJWT(token);
console.log(JSON.stringify({verified: true, bits: payload.status_list.bits, status: list.getStatus(Number(index))}));
