export { Button, type ButtonProps } from './components/button.tsx';
export { ButtonLink, type ButtonLinkProps } from './components/button-link.tsx';
export { CheckBox, type CheckBoxProps } from './components/check-box.tsx';
export { type Choice, ChoiceList, type ChoiceListProps } from './components/choice-list.tsx';
export { DateField, type DateFieldProps } from './components/date-field.tsx';
export { Icon, type IconName } from './components/icon.tsx';
export { LinkRow, type LinkRowProps } from './components/link-row.tsx';
export { ManyChoices, type ManyChoicesProps } from './components/many-choices.tsx';
export { PasswordField, type PasswordFieldProps } from './components/password-field.tsx';
export { SelectField, type SelectFieldProps, type SelectOption } from './components/select-field.tsx';
export {
  Badge,
  type BadgeProps,
  Card,
  Disclosure,
  type DisclosureProps,
  LiveRegion,
  Notice,
  type NoticeProps,
  Skeleton,
  Stack,
  VisuallyHidden,
} from './components/surfaces.tsx';
export { TextArea, type TextAreaProps } from './components/text-area.tsx';
export { TextField, type TextFieldProps } from './components/text-field.tsx';
export { TimeField, type TimeFieldProps } from './components/time-field.tsx';
export { contrast } from './contrast.ts';
export { composeCss, tokensCss } from './css.ts';
export { baseCss, resetCss } from './styles/base.ts';
export { buttonCss, checkCss, choiceCss, fieldCss, passwordCss } from './styles/controls.ts';
export { badgeCss, cardCss, disclosureCss, linkRowCss, noticeCss, skeletonCss } from './styles/surfaces.ts';
export { COLOURS, type Colour, DECORATIVE, MEASURES, PAIRS, type Pair } from './tokens.ts';
