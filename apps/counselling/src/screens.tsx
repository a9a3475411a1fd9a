import type { ComponentType } from 'preact';
import { later } from './later.tsx';
import { AskScreen } from './screens/ask.tsx';
import { CasesScreen } from './screens/cases.tsx';
import { ErasedScreen } from './screens/erased.tsx';
import { ReceiptScreen } from './screens/receipt.tsx';
import { SignInScreen, WelcomeScreen } from './screens/sign-in.tsx';

type Screens = Record<string, ComponentType<{ id: string }>>;

const forgot = () => import('./screens/forgot.tsx');
const devices = () => import('./screens/devices.tsx');

/** Both for who is known here and for who is not. */
const InvitationScreen = later(async () => (await import('./screens/invitation.tsx')).InvitationScreen);

/** Places by the first word of the route; the empty one is where everything else leads. */
export const SIGNED_OUT: Screens = {
  '': WelcomeScreen,
  ask: AskScreen,
  invitation: InvitationScreen,
  'sign-in': SignInScreen,
  account: later(async () => (await import('./screens/new-account.tsx')).NewAccountScreen),
  forgot: later(async () => (await forgot()).ForgotScreen),
  recover: later(async () => (await forgot()).RecoverScreen),
  reset: later(async () => (await forgot()).ResetScreen),
  device: later(async () => (await devices()).NewDeviceScreen),
};

export const SIGNED_IN: Screens = {
  '': CasesScreen,
  ask: AskScreen,
  invitation: InvitationScreen,
  receipt: ReceiptScreen,
  erased: ErasedScreen,
  case: later(async () => (await import('./screens/thread.tsx')).ThreadScreen),
  settings: later(async () => (await import('./screens/settings.tsx')).SettingsScreen),
  recovery: later(async () => (await import('./screens/recovery.tsx')).RecoveryScreen),
  'add-device': later(async () => (await devices()).AddDeviceScreen),
};
