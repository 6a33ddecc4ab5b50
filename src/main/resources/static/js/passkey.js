// Adding a passkey and signing in with one (W3C Web Authentication). The buttons stay hidden where the browser cannot.
(() => {
  const able = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!able) return;
  const token = document.querySelector('input[name="_csrf"]')?.value ?? '';
  const post = async (address, body) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const attempt = (part, action) => {
    part.hidden = false;
    const button = part.querySelector('button');
    button.addEventListener('click', async () => {
      const sorry = part.querySelector('[data-passkey-failed]');
      sorry.hidden = true;
      button.disabled = true;
      try {
        await action(part);
      } catch {
        sorry.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  };
  const add = async (part) => {
    const options = await post('/webauthn/register/options');
    const credential = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    const label = part.querySelector('input').value || 'Passkey';
    await post('/webauthn/register', { publicKey: { credential: credential.toJSON(), label } });
    location.assign('/account?saved');
  };
  const use = async () => {
    const options = await post('/webauthn/authenticate/options');
    const credential = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    const answer = await post('/login/webauthn', credential.toJSON());
    location.assign(answer.redirectUrl || '/account/start');
  };
  document.querySelectorAll('[data-passkey-add]').forEach((part) => attempt(part, add));
  document.querySelectorAll('[data-passkey-use]').forEach((part) => attempt(part, use));
})();
