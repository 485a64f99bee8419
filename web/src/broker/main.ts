import { createApp } from 'vue'
import App from './App.vue'
import '../console/look'
import '../console/tints.css'
import './broker.css'

createApp(App).mount('#app')
