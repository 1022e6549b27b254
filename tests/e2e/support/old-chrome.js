// The part of Manifest V2's interface that the package uses, answering through callbacks; settings outlast the page.
{
  const heard = new Set();
  const read = () => JSON.parse(localStorage.getItem('test-settings') ?? '{}');
  const write = (values) => localStorage.setItem('test-settings', JSON.stringify(values));
  globalThis.chrome = {
    storage: {
      local: {
        get: (key, done) => setTimeout(done, 0, key === null ? read() : key in read() ? { [key]: read()[key] } : {}),
        set(values, done) {
          write({ ...read(), ...values });
          setTimeout(done);
        },
        clear(done) {
          write({});
          setTimeout(done);
        },
      },
      managed: { get: (_key, done) => setTimeout(done, 0, {}) },
      onChanged: { addListener: (one) => heard.add(one), removeListener: (one) => heard.delete(one) },
    },
    i18n: { getUILanguage: () => 'zh-CN' },
    tabs: { create: (_tab, done) => setTimeout(done) },
    runtime: { getURL: (path) => path, onInstalled: { addListener() {} } },
    browserAction: { onClicked: { addListener() {} } },
  };
}
