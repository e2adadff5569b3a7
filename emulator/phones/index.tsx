import { render } from 'preact';
import { App } from './app';
import './style/tokens.css';
import './style/page.css';
import './style/handset.css';
import './style/more.css';
import './style/trello.css';

const page = document.getElementById('page');
if (page) {
  page.replaceChildren();
  render(<App />, page);
}
