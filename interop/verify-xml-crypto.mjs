// xml-crypto: is the enveloped signature right under this certificate, and does it cover the whole document?
import {readFileSync} from 'node:fs';
import {SignedXml} from 'xml-crypto';
import {DOMParser} from '@xmldom/xmldom';

const [file, certificate] = process.argv.slice(2);
const xml = readFileSync(file, 'utf8');
const namespace = 'http://www.w3.org/2000/09/xmldsig#';
const signature = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagNameNS(namespace, 'Signature')[0];
const signed = new SignedXml({publicCert: readFileSync(certificate, 'utf8')});
signed.loadSignature(signature);
let verified = false;
let reasons = [];
try {
  verified = signed.checkSignature(xml) && signed.getSignedReferences().length === 1;
} catch (error) {
  reasons = [String(error.message).slice(0, 300)];
}
console.log(JSON.stringify({verified, reasons}));
process.exit(verified ? 0 : 1);
