/** The bar's looks, in the tokens' colours: the page's style sheets do not reach into a shadow root. */
export const toolbarStyles = `
:host { all: initial; color-scheme: light dark; }
.bar {
  display: flex; align-items: center; gap: 6px; padding: 6px 8px; border-radius: 10px;
  background: light-dark(#ffffff, #242320); color: light-dark(#1f1d19, #ece8de);
  border: 1px solid light-dark(#8a8578, #7f7a6f); font: 13px system-ui, sans-serif;
  box-shadow: 0 8px 24px light-dark(#1f1d1933, #00000080);
}
button { font: inherit; color: inherit; cursor: pointer; border-radius: 6px; }
button:focus-visible { outline: 2px solid light-dark(#28509c, #9ab6f3); outline-offset: 2px; }
.swatch { width: 28px; height: 28px; border: 1px solid light-dark(#5f5a50, #aca697); }
.swatch--yellow { background: #fbe77c; }
.swatch--green { background: #b5dfae; }
.swatch--blue { background: #93bfe9; }
.swatch--purple { background: #7e4fa0; }
.text { background: none; border: 0; padding: 4px 6px; color: light-dark(#28509c, #9ab6f3); }
`
