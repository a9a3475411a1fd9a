import type { PolicyRequest } from '@jmd-digital/schemas';
import {
  PLATFORM_ACTIONS,
  PLATFORMS,
  POLICY_AUDIENCES,
  POLICY_DEVICES,
  POLICY_PURPOSES,
} from '@jmd-digital/schemas/values';
import { SelectField } from '@jmd-digital/ui';
import { useTexts } from '../texts.tsx';
import { useWords } from './words.ts';

/** What is asked first, for something has to be. */
export const FIRST_REQUEST: PolicyRequest = {
  ...{ platform: 'instagram', action: 'post', purpose: 'information' },
  ...{ audience: 'young-people', device: 'service' },
};

interface FieldsProps {
  request: PolicyRequest;
  onChange: (request: PolicyRequest) => void;
}

/** What somebody wants to do and where. */
export function WayFields({ request, onChange }: FieldsProps) {
  const { t } = useTexts();
  const w = useWords();
  return (
    <>
      <Pick
        label={t.policyPlatform}
        values={PLATFORMS}
        name={(each) => w[`platform.${each}`]}
        value={request.platform}
        onChange={(platform) => onChange({ ...request, platform })}
      />
      <Pick
        label={t.policyAction}
        values={PLATFORM_ACTIONS}
        name={(each) => w[`action.${each}`]}
        value={request.action}
        onChange={(action) => onChange({ ...request, action })}
      />
    </>
  );
}

/** What for, for whom and with which device. */
export function RestFields({ request, onChange }: FieldsProps) {
  const { t } = useTexts();
  const w = useWords();
  return (
    <>
      <Pick
        label={t.policyPurpose}
        values={POLICY_PURPOSES}
        name={(each) => w[`purpose.${each}`]}
        value={request.purpose}
        onChange={(purpose) => onChange({ ...request, purpose })}
      />
      <Pick
        label={t.policyAudience}
        values={POLICY_AUDIENCES}
        name={(each) => w[`audience.${each}`]}
        value={request.audience}
        onChange={(audience) => onChange({ ...request, audience })}
      />
      <Pick
        label={t.policyDevice}
        values={POLICY_DEVICES}
        name={(each) => w[`device.${each}`]}
        value={request.device}
        onChange={(device) => onChange({ ...request, device })}
      />
    </>
  );
}

function Pick<Value extends string>({
  label,
  values,
  name,
  value,
  onChange,
}: {
  label: string;
  values: readonly Value[];
  name: (value: Value) => string;
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(picked) => onChange(values.find((each) => each === picked) ?? value)}
      options={values.map((each) => ({ value: each, label: name(each) }))}
    />
  );
}
