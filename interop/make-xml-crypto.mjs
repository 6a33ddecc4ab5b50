// xml-crypto: signs an XML document as a whole, enveloped, with the algorithms asked for.
import {readFileSync, writeFileSync} from 'node:fs';
import {SignedXml} from 'xml-crypto';

const [file, key, certificate, signatureAlgorithm, canonicalizationAlgorithm, target] = process.argv.slice(2);
const signer = new SignedXml({
  privateKey: readFileSync(key, 'utf8'),
  publicCert: readFileSync(certificate, 'utf8'),
  signatureAlgorithm,
  canonicalizationAlgorithm
});
signer.addReference({
  xpath: '/*',
  uri: '',
  isEmptyUri: true,
  digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', canonicalizationAlgorithm]
});
signer.computeSignature(readFileSync(file, 'utf8'), {location: {reference: '/*', action: 'append'}});
writeFileSync(target, signer.getSignedXml());
console.log('signed');
