import type { CastId, Mood, Pose } from '@jmd-digital/schemas/values';
import { type ArtProps, Bust, DEFAULT_AVATAR, Kiosk, Person, PRESETS } from '@jmd-digital/ui/apply-art';
import { useAvatar } from './play.tsx';

export interface CastProps extends ArtProps {
  who: CastId;
  pose?: Pose;
  mood?: Mood;
  look?: 'left' | 'right' | undefined;
  flip?: boolean;
}

/** Somebody of the story from head to feet; `you` looks as the player chose. */
export function CastMember({ who, look, flip = false, ...rest }: CastProps) {
  const avatar = useAvatar() ?? DEFAULT_AVATAR;
  if (who === 'kiosk') return <Kiosk {...rest} />;
  return <Person spec={who === 'you' ? avatar : PRESETS[who]} flip={flip} {...(look ? { look } : {})} {...rest} />;
}

/** The face of somebody of the story. */
export function CastFace({ who, ...rest }: Omit<CastProps, 'look' | 'flip'>) {
  const avatar = useAvatar() ?? DEFAULT_AVATAR;
  if (who === 'kiosk') return <Kiosk {...rest} />;
  return <Bust spec={who === 'you' ? avatar : PRESETS[who]} {...rest} />;
}
