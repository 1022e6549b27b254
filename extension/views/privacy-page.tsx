import { useEffect } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { useOffice } from '../components/office-context.ts';
import { tp } from '../i18n/privacy-strings.ts';
import { EraseEverything } from './erase-everything.tsx';
import { type Facts, usePrivacy } from './use-privacy.ts';

const MEGABYTE = 1024 * 1024;

/** What was sent (nothing), what is kept where, and how to be rid of it. */
export function PrivacyPage() {
  const { reading, erasing, erase } = usePrivacy();
  // What lay on the desk is no more: when the room is left, the workbench begins anew.
  useEffect(
    () => () => {
      if (erasing.peek().is === 'done') location.replace(location.pathname);
    },
    [erasing],
  );
  const now = reading.value;
  return (
    <>
      <p>{tp('privacy.lead')}</p>
      {now.is === 'reading' && <p class="hint">{tp('privacy.counting')}</p>}
      {now.is === 'failed' && <Notice tone="warning">{tp('privacy.unknown', { why: now.why })}</Notice>}
      {now.is === 'there' && (
        <>
          <RequestCount facts={now.facts} />
          <KeptTable facts={now.facts} />
          <EraseEverything amounts={now.facts.amounts} erasing={erasing} onErase={erase} />
        </>
      )}
      {location.protocol !== 'file:' && (
        <p>
          <a href="/licences.txt" target="_blank" rel="noreferrer">
            {tp('privacy.licences')}
          </a>
        </p>
      )}
    </>
  );
}

function RequestCount({ facts: { requests } }: { facts: Facts }) {
  return (
    <section>
      <p class="request-count" data-requests={requests.length}>
        <strong>{requests.length}</strong> {tp('privacy.requests')}
      </p>
      {requests.length > 0 && (
        <ul>
          {requests.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      )}
      <p class="hint">{tp('privacy.requestsNote')}</p>
    </section>
  );
}

function KeptTable({ facts: { amounts, space, firm } }: { facts: Facts }) {
  const { records } = useOffice();
  const place = tp(records.persistent ? 'privacy.database' : 'privacy.memory');
  const rows = [
    [tp('privacy.reviews'), place, tp('privacy.some', { n: amounts.reviews })],
    [tp('privacy.marks'), place, tp('privacy.items', { n: amounts.marks })],
    [tp('privacy.originals'), place, tp('privacy.some', { n: amounts.originals })],
    [tp('privacy.settings'), tp('privacy.settingsPlace'), ''],
    [tp('privacy.request'), tp('privacy.requestPlace'), ''],
    [tp('privacy.exports'), tp('privacy.exportsPlace'), ''],
  ];
  return (
    <section>
      <h3>{tp('privacy.kept')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{tp('privacy.what')}</th>
            <th scope="col">{tp('privacy.where')}</th>
            <th scope="col">{tp('privacy.howMuch')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, where, howMuch]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{where}</td>
              <td>{howMuch}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {records.persistent && (
        <p class="hint">
          {space !== null && `${tp('privacy.space', { size: (space / MEGABYTE).toFixed(1) })} · `}
          {tp(firm ? 'privacy.firm' : 'privacy.loose')}
        </p>
      )}
    </section>
  );
}
