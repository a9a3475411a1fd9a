import type { DeviceWait } from '@jmd-digital/sdk/account';
import { Button, LiveRegion, Notice, TextField } from '@jmd-digital/ui';
import { deviceLabel, Qr } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';

import { Form, Loading, Retry, Screen } from '../parts.tsx';

import { go } from '../route.ts';
import { useSession } from '../session.tsx';
import { errorText, useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

/** The new device: shows a code and waits until the old one has let it in. */
export function NewDeviceScreen() {
  const texts = useTexts();
  const { t } = texts;
  const { account } = useSession();
  const [request, setRequest] = useState<DeviceWait | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const begin = async () => {
      setFailed(null);
      setRequest(null);
      const made = await account.requestDevice({ shared: false, deviceLabel: deviceLabel() });
      if (stop.signal.aborted) return;
      setRequest(made);
      await made.wait(stop.signal);
      go('');
    };
    begin().catch((error) => stop.signal.aborted || setFailed(error));
    return () => stop.abort();
  }, [round]);
  return (
    <Screen title={t.wayDeviceTitle} back="forgot">
      <p>{t.deviceText}</p>
      {failed ? (
        <Retry text={errorText(failed, texts)} onRetry={() => setRound(round + 1)} />
      ) : request ? (
        <>
          <Qr text={request.code} label={t.deviceCodeLabel} />
          <p>
            {t.deviceCodeLabel}: <code dir="ltr">{request.code}</code>
          </p>
          <LiveRegion>{t.deviceWaiting}</LiveRegion>
          <p class="jmd-quiet">{t.deviceWaiting}</p>
        </>
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

/** The old device: takes the code of the new one and lets it in. */
export function AddDeviceScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const [code, setCode] = useState('');
  const [offer, setOffer] = useState<Awaited<ReturnType<typeof account.readDeviceRequest>> | null>(null);
  const [approved, setApproved] = useState(false);
  if (approved) {
    return (
      <Screen title={t.addDeviceTitle} back="settings">
        <Notice tone="success">{t.deviceApproved}</Notice>
      </Screen>
    );
  }
  return (
    <Screen title={t.addDeviceTitle} back="settings">
      <p>{t.addDeviceText}</p>
      {offer ? (
        <Form
          failed={failed}
          busy={busy}
          submit={t.deviceApproveButton}
          onSubmit={() =>
            void run(async () => {
              await offer.approve();
              setApproved(true);
            })
          }
        >
          <p>{t.deviceApproveText({ device: t[`device.${offer.label}`] })}</p>
          <Button kind="secondary" onClick={() => setOffer(null)}>
            {t.back}
          </Button>
        </Form>
      ) : (
        <Form
          failed={failed}
          busy={busy}
          submit={t.confirmButton}
          onSubmit={() => void run(async () => setOffer(await account.readDeviceRequest(code)))}
        >
          <TextField label={t.deviceCodeLabel} value={code} onInput={setCode} dir="ltr" autocomplete="off" />
        </Form>
      )}
    </Screen>
  );
}
