/** What moves in the pictures, and only for those who like motion. Goes into a stylesheet of the app. */
export const artCss = `
.jmd-art{display:block;max-inline-size:100%}
@media (prefers-reduced-motion:no-preference){
/* Somebody breathes. */
.jmd-art-breathe{animation:jmd-art-breathe 4s ease-in-out infinite alternate}
/* Eyes shut for a moment; late-0 to late-2 keep a group from blinking at once. */
.jmd-art-blink{animation:jmd-art-blink 5.2s linear infinite;transform-box:fill-box;transform-origin:50% 60%}
.jmd-art-late-1{animation-delay:-1.7s}
.jmd-art-late-2{animation-delay:-3.3s}
/* The raised arm of the pose wave swings from its elbow. */
.jmd-art-wave{animation:jmd-art-wave .9s ease-in-out 4 alternate;transform-box:fill-box;transform-origin:70% 90%}
/* A badge or a star that was just earned. */
.jmd-art-earned{animation:jmd-art-earned .2s ease-out;transform-box:fill-box;transform-origin:center}
}
@keyframes jmd-art-breathe{to{transform:translateY(.7px)}}
@keyframes jmd-art-blink{0%,96%,100%{transform:none}98%{transform:scaleY(.08)}}
@keyframes jmd-art-wave{from{transform:rotate(-7deg)}to{transform:rotate(9deg)}}
@keyframes jmd-art-earned{from{transform:scale(.6)}70%{transform:scale(1.08)}}
`;
