import type { ComponentType } from 'preact';
import { AskScreen } from './screens/ask.tsx';
import { CasesScreen } from './screens/cases.tsx';
import { AddDeviceScreen, NewDeviceScreen } from './screens/devices.tsx';
import { ForgotScreen, RecoverScreen, ResetScreen } from './screens/forgot.tsx';
import { RecoveryScreen } from './screens/recovery.tsx';
import { SettingsScreen } from './screens/settings.tsx';
import { SignInScreen, SignUpScreen, WelcomeScreen } from './screens/sign-in.tsx';
import { ThreadScreen } from './screens/thread.tsx';

type Screens = Record<string, ComponentType<{ id: string }>>;

/** Places by the first word of the route; the empty one is where everything else leads. */
export const SIGNED_OUT: Screens = {
  '': WelcomeScreen,
  new: SignUpScreen,
  'sign-in': SignInScreen,
  forgot: ForgotScreen,
  recover: RecoverScreen,
  reset: ResetScreen,
  device: NewDeviceScreen,
};

export const SIGNED_IN: Screens = {
  '': CasesScreen,
  ask: AskScreen,
  case: ThreadScreen,
  settings: SettingsScreen,
  recovery: RecoveryScreen,
  'add-device': AddDeviceScreen,
};
